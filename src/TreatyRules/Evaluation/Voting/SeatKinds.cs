namespace TreatyRules.Evaluation.Voting;

/// <summary>The kinds of an open seat that some bounds tell apart. A bound is of one vote, so of each vote it is found by itself which ballots it tells apart: of three votes there are a thousand kinds, of which mostly a dozen matter.</summary>
internal sealed class SeatKinds
{
    private readonly OpenBallots _vote;
    private readonly int _bounds;
    private readonly List<(int Bound, long Weight, ulong Kinds, int Vote)> _terms = [];

    /// <summary>The kinds of a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="vote">The vote, or several that are counted together.</param>
    /// <param name="bounds">The bounds.</param>
    public SeatKinds(int seat, OpenBallots vote, IReadOnlyList<BallotBound> bounds)
    {
        (_vote, _bounds) = (vote, bounds.Count);
        for (int i = 0; i < bounds.Count; i++)
        {
            foreach (BallotTerm term in bounds[i].Sum.Terms)
            {
                if (((term.Seats[seat >> 6] >> (seat & 63)) & 1) != 0)
                    _terms.Add((i, term.Weight, term.Kinds, term.Vote));
            }
        }
    }

    /// <summary>One kind for each that can be told apart, in order.</summary>
    public IEnumerable<int> All => Members().SelectMany(members => Ballots(members, members));

    /// <summary>The pairs of kinds that differ in one thing alone, one for each that can be told apart, in order.</summary>
    public IEnumerable<(int One, int Other)> Pairs(SeatAspect aspect)
    {
        if (aspect.Set is { } set)
        {
            int bit = BallotKinds.OfMember(set);
            return !HangOn(set) ? [] : Members().SelectMany(members => Ballots(members, members ^ bit).Select(one => (one, one ^ bit)));
        }

        return from members in Members()
               let apart = Apart(members, members, aspect.Vote)
               from one in Ballots(members, members)
               from ballot in apart
               let other = BallotKinds.With(one, ballot, aspect.Vote)
               where other != one
               select (one, other);
    }

    /// <summary>What a seat of a kind adds to each bound.</summary>
    public long[] Sums(int kind)
    {
        var sums = new long[_bounds];
        foreach ((int bound, long weight, ulong kinds, int vote) in _terms)
            sums[bound] += (kinds & (1UL << BallotKinds.In(kind, vote))) != 0 ? weight : 0;
        return sums;
    }

    private bool HangOn(int set) => _terms.Exists(term => BallotKinds.HangOn(term.Kinds, set));

    /// <summary>In which of the sets on which something hangs the seat may be, each as the first kind of those who are.</summary>
    private IEnumerable<int> Members()
    {
        int[] sets = [.. _vote.Sets.Index().Select(set => set.Index).Where(HangOn)];
        for (int chosen = 0; chosen < 1 << sets.Length; chosen++)
        {
            int members = 0;
            for (int i = 0; i < sets.Length; i++)
                members |= (chosen >> i & 1) != 0 ? BallotKinds.OfMember(sets[i]) : 0;
            yield return members;
        }
    }

    /// <summary>The kinds of who is in some sets, by ballots that can be told apart there or with other sets.</summary>
    private IEnumerable<int> Ballots(int members, int otherwise)
    {
        IEnumerable<int> kinds = [members];
        for (int vote = 0; vote < _vote.Votes.Length; vote++)
        {
            (int place, List<int> apart) = (vote, Apart(members, otherwise, vote));
            kinds = kinds.SelectMany(kind => apart.Select(ballot => BallotKinds.With(kind, ballot, place)));
        }

        return kinds;
    }

    /// <summary>The ballots in one of the votes that can be told apart in one of two sets of sets, each the first of those alike.</summary>
    private List<int> Apart(int members, int otherwise, int vote)
    {
        List<int> apart = [];
        for (int ballot = 0; ballot < OpenBallots.NotKnown; ballot++)
        {
            if (!apart.Exists(other => AreAlike(vote, members, ballot, other) && AreAlike(vote, otherwise, ballot, other)))
                apart.Add(ballot);
        }

        return apart;
    }

    private bool AreAlike(int vote, int members, int ballot, int other)
    {
        (ulong first, ulong second) = (1UL << (members + ballot), 1UL << (members + other));
        return _terms.TrueForAll(term => term.Vote != vote || (term.Kinds & first) != 0 == ((term.Kinds & second) != 0));
    }
}
