namespace TreatyRules.Evaluation;

/// <summary>What of a crisis is varied, and how many changes may be made: everything that is not changed stays as it is given.</summary>
/// <param name="Given">What the crisis gives, by key, of what it knows. A key that is not among them is not known, and to settle it is a change.</param>
/// <param name="Votes">For each event, whether its ballots are varied.</param>
/// <param name="Most">How many changes at most.</param>
internal sealed record Varied(IReadOnlyDictionary<int, int> Given, bool[] Votes, int Most)
{
    private readonly Dictionary<BallotBound, int> _leastCosts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether no change is left for something that has not been changed, so that it is as given.</summary>
    public bool IsLeftAsGiven(int key, int[] values, Unknowns unknowns, out int given) =>
        Given.TryGetValue(key, out given) && Array.IndexOf(values, given) >= 0 && Most <= Spent(unknowns, -1);

    /// <summary>Whether something may still be settled or changed: it has been already, or a change is left.</summary>
    public bool MayChange(int key, Unknowns unknowns) => IsChanged(key, unknowns) || Spent(unknowns, -1) < Most;

    /// <summary>How many changes are left for the ballots of a vote.</summary>
    public int LeftFor(int held, Unknowns unknowns) => Most - Spent(unknowns, held);

    /// <summary>How many changes have been made at least, those to one vote's ballots left out.</summary>
    public int Spent(Unknowns unknowns, int without)
    {
        int spent = unknowns.Taken.Count(taken => IsChanged(taken.Key, unknowns));
        foreach (int held in unknowns.BoundVotes)
        {
            if (held != without)
                spent += LeastCost(unknowns.BoundsOf(held));
        }

        return spent;
    }

    /// <summary>Whether something is changed from what is given, or settled where nothing is.</summary>
    public bool IsChanged(int key, Unknowns unknowns) =>
        unknowns.Taken.TryGetValue(key, out int[]? taken) && !(Given.TryGetValue(key, out int given) && Array.IndexOf(taken, given) >= 0);

    private int LeastCost(List<BallotBound> bounds)
    {
        BallotBound last = bounds[^1];
        if (_leastCosts.TryGetValue(last, out int least))
            return least;
        while (least < Most && last.Vote.Cast is not null && !BallotSystem.Of(last.Vote, bounds, 0, least).TrySolve())
            least++;
        _leastCosts[last] = least;
        return least;
    }
}
