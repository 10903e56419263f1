using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>All smallest changes that give a procedure another verdict.</summary>
/// <param name="Crisis">The crisis's name.</param>
/// <param name="Procedure">The procedure's qualified name.</param>
/// <param name="From">The outcome as it is.</param>
/// <param name="Flips">The changes, the smallest first.</param>
/// <param name="Searched">Up to how many changes at once every way was gone through.</param>
/// <param name="Most">How many were asked for.</param>
/// <param name="Limits">What was not varied, and why the search ended early, in words.</param>
public sealed record FlipReport(string Crisis, string Procedure, Outcome From, ImmutableArray<Flip> Flips, int Searched, int Most, ImmutableArray<string> Limits) : IReport
{
    /// <summary>The outcome that was to be reached; null for any other.</summary>
    public Outcome? To { get; init; }

    /// <summary>The day at whose close verdicts were read.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The symbol of the event right after which they were read, instead; null for none.</summary>
    public string? After { get; init; }

    /// <inheritdoc/>
    public string ToText() => FlipsText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => FlipsJson.Write(this, corpus);
}
