using System.Collections.Immutable;

namespace TreatyRules.Explanation;

/// <summary>The steps of a run, in order: votes counted and transitions taken, each with what it rests on.</summary>
public sealed record ExplanationTree(ImmutableArray<ExplanationStep> Steps);
