using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A voting rule: its organ and its ways.</summary>
internal sealed record CompiledVotingRule(VotingRule Rule, int Organ, int Treaty, ImmutableArray<CompiledWay> Ways);
