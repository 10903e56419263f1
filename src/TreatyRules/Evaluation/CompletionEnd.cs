using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>What completions come to.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="State">The number of the state.</param>
/// <param name="Since">The day on which it was entered.</param>
/// <param name="Effects">The effects in force, each as a word.</param>
internal sealed record CompletionEnd(Outcome Outcome, int State, int Since, ImmutableArray<string> Effects)
{
    /// <summary>The same for ends that are the same.</summary>
    public string Id { get; } = $"{Outcome}/{State}/{Since}/{string.Join(';', Effects)}";
}
