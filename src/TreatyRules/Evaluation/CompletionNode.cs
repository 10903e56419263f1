using System.Collections.Immutable;

namespace TreatyRules.Evaluation;

/// <summary>A node of the tree of completions: an unknown whose values part, or a cell.</summary>
/// <param name="Key">The unknown; -1 at an end.</param>
/// <param name="Children">The parts, and where each leads.</param>
/// <param name="Cell">The cell at an end; null where the search did not get there.</param>
internal sealed record CompletionNode(int Key, ImmutableArray<(Part Part, CompletionNode Node)> Children, Cell? Cell);
