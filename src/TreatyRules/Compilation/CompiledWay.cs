using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A way in which a decision is adopted.</summary>
/// <param name="Way">The way as the law has it.</param>
/// <param name="Name">The word of its name, or <see cref="Slots.Absent"/>.</param>
/// <param name="Applies">The entry that says when it is open.</param>
/// <param name="Exclusions">Whose ballots are void.</param>
/// <param name="Parts">Its parts, in the order in which they are judged.</param>
/// <param name="BoundSet">The set bound, or -1.</param>
internal sealed record CompiledWay(Way Way, int Name, int Applies, ImmutableArray<CompiledExclusion> Exclusions, ImmutableArray<CompiledPart> Parts, int BoundSet);
