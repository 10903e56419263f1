using TreatyRules.Model;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>What completions come to.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="State">The number of the state.</param>
/// <param name="Since">The day on which it was entered.</param>
internal sealed record CompletionEnd(Outcome Outcome, int State, int Since);
