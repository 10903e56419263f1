namespace TreatyRules.Evaluation.Voting;

/// <summary>The kinds of an open seat that some bounds tell apart. A bound is of one vote, so of each vote it is found by itself which ballots it tells apart: of three votes there are a thousand kinds, of which mostly a dozen matter.</summary>
internal sealed class SeatKinds
{
    private readonly int _sets;
    private readonly int _bounds;
    private readonly int _votes;
    private readonly List<(int Bound, int Weight, ulong Kinds, int Vote)> _terms = [];

    /// <summary>The kinds of a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="vote">The vote, or several that are counted together.</param>
    /// <param name="bounds">The bounds.</param>
    public SeatKinds(int seat, OpenBallots vote, IReadOnlyList<BallotBound> bounds)
    {
        (_sets, _bounds) = (vote.Sets.Length, bounds.Count);
        for (int i = 0; i < bounds.Count; i++)
        {
            foreach (BallotTerm term in bounds[i].Sum.Terms)
            {
                if (((term.Seats[seat >> 6] >> (seat & 63)) & 1) != 0)
                    _terms.Add((i, term.Weight, term.Kinds, term.Vote));
            }
        }

        // A bound may be of a vote that was not yet counted together with the others when theirs were made.
        _votes = _terms.Count == 0 ? 0 : _terms.Max(term => term.Vote) + 1;
    }

    /// <summary>One kind for each that can be told apart, in order.</summary>
    private IEnumerable<int> All => Members().SelectMany(members => Ballots(members, members));

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
        (int last, ulong ofLast) = (-1, 0);
        foreach ((int bound, int weight, ulong kinds, int vote) in _terms)
        {
            if (vote != last)
                (last, ofLast) = (vote, 1UL << BallotKinds.In(kind, vote));
            if ((kinds & ofLast) != 0)
                sums[bound] += weight;
        }

        return sums;
    }

    /// <summary>The columns of seats of these kinds in a system, kinds that no row tells apart together.</summary>
    public BallotColumn[] Columns(List<(int Bound, bool IsLeast, long Value)> rows)
    {
        List<BallotColumn> columns = [];
        HashSet<RowSums> known = [];
        foreach (int kind in All)
        {
            long[] sums = Sums(kind);
            var ofRows = new long[rows.Count];
            for (int row = 0; row < ofRows.Length; row++)
                ofRows[row] = rows[row].IsLeast ? sums[rows[row].Bound] : -sums[rows[row].Bound];
            if (known.Add(new RowSums(0, ofRows)))
                columns.Add(new BallotColumn(0, kind, ofRows, 0));
        }

        return [.. columns];
    }

    private bool HangOn(int set) => _terms.Exists(term => BallotKinds.HangOn(term.Kinds, set));

    /// <summary>In which of the sets on which something hangs the seat may be, each as the first kind of those who are.</summary>
    private List<int> Members()
    {
        List<int> members = [0];
        for (int set = 0; set < _sets; set++)
        {
            if (HangOn(set))
                members.AddRange([.. members.Select(others => others + BallotKinds.OfMember(set))]);
        }

        return members;
    }

    /// <summary>The kinds of who is in some sets, by ballots that can be told apart there or with other sets.</summary>
    private List<int> Ballots(int members, int otherwise)
    {
        List<int> kinds = [members];
        for (int vote = 0; vote < _votes; vote++)
        {
            List<int> apart = Apart(members, otherwise, vote);
            if (apart.Count == 1)
                continue;
            List<int> further = new(kinds.Count * apart.Count);
            foreach (int kind in kinds)
            {
                foreach (int ballot in apart)
                    further.Add(BallotKinds.With(kind, ballot, vote));
            }

            kinds = further;
        }

        return kinds;
    }

    /// <summary>The ballots in one of the votes that can be told apart by who is in some sets, or in others, each the first of those alike.</summary>
    private List<int> Apart(int members, int otherwise, int vote)
    {
        List<int> apart = [0];
        for (int ballot = 1; ballot < OpenBallots.NotKnown; ballot++)
        {
            bool isKnown = false;
            for (int i = 0; i < apart.Count && !isKnown; i++)
                isKnown = AreAlike(vote, members, ballot, apart[i]) && (members == otherwise || AreAlike(vote, otherwise, ballot, apart[i]));
            if (!isKnown)
                apart.Add(ballot);
        }

        return apart;
    }

    private bool AreAlike(int vote, int members, int ballot, int other)
    {
        (int one, int two) = (members + ballot, members + other);
        foreach ((_, _, ulong kinds, int of) in _terms)
        {
            if (of == vote && (kinds >> one & 1) != (kinds >> two & 1))
                return false;
        }

        return true;
    }
}
