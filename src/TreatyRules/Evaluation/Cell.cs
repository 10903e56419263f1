using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Completions that a run does not tell apart, and what they come to.</summary>
/// <param name="Taken">What is taken of the unknowns, in the order in which they were met; a later entry narrows an earlier one of the same key.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="State">The number of the state.</param>
internal sealed record Cell(ImmutableArray<(int Key, Part Part)> Taken, Outcome Outcome, int State);
