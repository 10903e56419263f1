using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Voting;

/// <summary>What a completion takes of every seat that is open in a vote, or in several that are counted together: its ballots, and in which sets of states it is.</summary>
/// <param name="Vote">The vote, with all seats that are open for something that is supposed.</param>
/// <param name="Kinds">The kind of each seat, by actor.</param>
internal sealed record CastBallots(OpenBallots Vote, int[] Kinds)
{
    /// <summary>The ballot of each seat in one of the votes, by actor; null where it is none of them.</summary>
    public byte[]? BallotsIn(int held) =>
        Array.IndexOf(Vote.Votes, held) is >= 0 and var place ? [.. Kinds.Select(kind => (byte)BallotKinds.Ballot(kind, place))] : null;

    /// <summary>For each of some seats and each set of states, whether it is in it.</summary>
    public IEnumerable<(int Key, int Value)> Members(IEnumerable<int> seats) =>
        from seat in seats
        from place in Enumerable.Range(0, Vote.Sets.Length)
        let key = Unknown.MemberKey(Vote.Sets[place], seat)
        where key is not null
        select (key.Value, BallotKinds.IsIn(Kinds[seat], place) ? 1 : 0);
}
