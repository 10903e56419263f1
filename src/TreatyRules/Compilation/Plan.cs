using System.Collections.Immutable;

namespace TreatyRules.Compilation;

/// <summary>What is run: the procedures, in run order, and the events that are counted and offered to them. Others cannot matter.</summary>
internal sealed record Plan(ImmutableArray<int> Procedures, ImmutableArray<bool> Events);
