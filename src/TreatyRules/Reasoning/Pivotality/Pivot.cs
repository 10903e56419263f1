using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>A ballot that decides a vote alone: of each of these seats it is so.</summary>
/// <param name="Seats">The seats, in the codes of the day.</param>
/// <param name="Was">The ballot cast; null when it is not known.</param>
/// <param name="Is">The ballots any of which makes the difference.</param>
/// <param name="Results">The result then; several where what else is not known leaves it open.</param>
/// <param name="Way">The way in which it is then adopted, if it has a name.</param>
/// <param name="Verdicts">The verdicts that change with it.</param>
public sealed record Pivot(
    ImmutableArray<string> Seats, Ballot? Was, ImmutableArray<Ballot> Is, ImmutableArray<VoteResult> Results, string? Way, ImmutableArray<PivotalVerdict> Verdicts);
