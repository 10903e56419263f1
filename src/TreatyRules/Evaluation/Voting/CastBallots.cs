using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Voting;

/// <summary>What a completion takes of every seat that is open in a vote: its ballot, and in which sets of states it is.</summary>
/// <param name="Vote">The vote, with all seats that are open for something that is supposed.</param>
/// <param name="Kinds">The kind of each seat, by actor.</param>
internal sealed record CastBallots(OpenBallots Vote, byte[] Kinds)
{
    /// <summary>The ballot of each seat, by actor.</summary>
    public byte[] Ballots => [.. Kinds.Select(kind => (byte)BallotKinds.Ballot(kind))];

    /// <summary>For each of some seats and each set of states, whether it is in it.</summary>
    public IEnumerable<(int Key, int Value)> Members(IEnumerable<int> seats) =>
        from seat in seats
        from place in Enumerable.Range(0, Vote.Sets.Length)
        let key = Unknown.MemberKey(Vote.Sets[place], seat)
        where key is not null
        select (key.Value, BallotKinds.IsIn(Kinds[seat], place) ? 1 : 0);
}
