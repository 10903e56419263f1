using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A voting rule.</summary>
/// <param name="Rule">The rule as the law has it.</param>
/// <param name="Organ">Its organ.</param>
/// <param name="Treaty">Its treaty.</param>
/// <param name="Somebody">That somebody may vote, without which nothing is decided.</param>
/// <param name="Ways">Its ways.</param>
internal sealed record CompiledVotingRule(VotingRule Rule, int Organ, int Treaty, CompiledPart Somebody, ImmutableArray<CompiledWay> Ways);
