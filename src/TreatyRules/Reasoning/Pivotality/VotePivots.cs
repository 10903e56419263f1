using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>On whose ballots one vote hangs.</summary>
/// <param name="Vote">The vote as it is.</param>
/// <param name="Possible">The results that are possible: one, unless what is not known leaves it open.</param>
/// <param name="Alone">The ballots of which any one alone makes the result another; in a vote that is open, settles whether it is adopted.</param>
/// <param name="Together">For each other result, the fewest ballots that together bring it about.</param>
/// <param name="Limits">What was not looked at, and why, in words.</param>
public sealed record VotePivots(Decision Vote, ImmutableArray<VoteResult> Possible, ImmutableArray<Pivot> Alone, ImmutableArray<PivotalCoalition> Together, ImmutableArray<string> Limits)
{
    /// <summary>Whether it is adopted, or may still be.</summary>
    public bool MayBeAdopted => Possible.Contains(VoteResult.Adopted);

    /// <summary>Those of whom any one can still defeat it.</summary>
    public IEnumerable<Pivot> Blocking => MayBeAdopted ? Alone.Where(pivot => !pivot.Results.Contains(VoteResult.Adopted)) : [];

    /// <summary>Those whose ballot alone makes the difference between adopted and not, in alphabetical order.</summary>
    public ImmutableArray<string> Pivotal =>
        [.. Alone.Where(pivot => Possible.Length > 1 || MayBeAdopted != pivot.Results.Contains(VoteResult.Adopted)).SelectMany(pivot => pivot.Seats).Distinct().Order(StringComparer.Ordinal)];
}
