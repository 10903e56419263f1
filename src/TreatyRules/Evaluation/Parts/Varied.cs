using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Parts;

/// <summary>What of a crisis is varied, and how many changes may be made: everything that is not changed stays as it is given.</summary>
/// <param name="Given">What the crisis gives, by key, of what it knows. A key that is not among them is not known, and to settle it is a change.</param>
/// <param name="Votes">For each event, whether its ballots are varied.</param>
/// <param name="Most">How many changes at most.</param>
internal sealed record Varied(IReadOnlyDictionary<int, int> Given, bool[] Votes, int Most)
{
    private readonly Dictionary<BallotBound, int> _leastCosts = new(ReferenceEqualityComparer.Instance);
    private long _counted = -1;
    private int _spent;

    /// <summary>Changes, by key and value, that are known to be enough by themselves: with others they are not looked for.</summary>
    public IReadOnlySet<(int Key, int Value)>? Enough { get; init; }

    /// <summary>Whether each of some values is enough by itself.</summary>
    public bool AreEnough(int key, Part part)
    {
        if (Enough is null || part.Values is not { } values)
            return false;
        foreach (int value in values)
        {
            if (!Enough.Contains((key, value)))
                return false;
        }

        return true;
    }

    /// <summary>How many of the changes are kept back, so that they are not made.</summary>
    public int KeptBack { get; set; }

    /// <summary>How many changes are left.</summary>
    public int Left(Unknowns unknowns) => Most - KeptBack - Spent(unknowns, -1);

    /// <summary>Whether ballots have been changed.</summary>
    public bool HasChangedBallots(Unknowns unknowns) => unknowns.BoundVotes.Any(held => CostOf(held, unknowns) > 0);

    /// <summary>Whether no change is left for something that has not been changed, so that it is as given.</summary>
    public bool IsLeftAsGiven(int key, int[] values, Unknowns unknowns, out int given) =>
        Given.TryGetValue(key, out given) && Array.IndexOf(values, given) >= 0 && Left(unknowns) <= 0;

    /// <summary>Whether no change is left for ballots of a vote of which none has been changed, so that they are as given.</summary>
    public bool AreLeftAsGiven(int held, Unknowns unknowns) => Left(unknowns) <= 0 && CostOf(held, unknowns) == 0;

    /// <summary>Whether something may still be as given or another: then it is not yet asked which other.</summary>
    public bool IsOpen(int key, int[] values, out int given) => Given.TryGetValue(key, out given) && values.Length > 2 && Array.IndexOf(values, given) >= 0;

    /// <summary>Whether something is as the crisis gives it, so far as anything is taken of it.</summary>
    public bool IsAsGiven(int key, Unknowns unknowns)
    {
        if (Given.ContainsKey(key))
            return !IsChanged(key, unknowns);
        int held = Unknown.VoteKey(key);
        return held >= 0 && held < Votes.Length && Votes[held] && CostOf(held, unknowns) == 0;
    }

    /// <summary>Whether what is given lies in a range.</summary>
    public bool IsGivenIn(int key, int low, uint span) => Given.TryGetValue(key, out int given) && unchecked((uint)(given - low)) <= span;

    /// <summary>How many changes more it takes that something is in a part.</summary>
    public int CostOf(int key, Part part, Unknowns unknowns)
    {
        if (part.Bound is { } bound)
            return LeastCost([.. unknowns.BoundsOf(bound.Vote.Held), bound]) - CostOf(bound.Vote.Held, unknowns);
        bool isGiven = part.Values is { } values && Given.TryGetValue(key, out int given) && Array.IndexOf(values, given) >= 0;
        return isGiven || IsChanged(key, unknowns) ? 0 : 1;
    }

    /// <summary>How many ballots of a vote have been changed at least.</summary>
    public int CostOf(int held, Unknowns unknowns) => unknowns.BoundsOf(held) is { Count: > 0 } bounds ? LeastCost(bounds) : 0;

    /// <summary>How many changes are left for the ballots of a vote.</summary>
    public int LeftFor(int held, Unknowns unknowns) => Most - KeptBack - Spent(unknowns, held);

    /// <summary>How many changes have been made at least, those to one vote's ballots left out.</summary>
    public int Spent(Unknowns unknowns, int without)
    {
        if (_counted != unknowns.Version)
            (_counted, _spent) = (unknowns.Version, Count(unknowns));
        return without < 0 ? _spent : _spent - CostOf(without, unknowns);
    }

    /// <summary>Says that what was taken last cost nothing, so that it need not be counted again.</summary>
    public void HasSpentNoMore(long before, long now)
    {
        if (_counted == before)
            _counted = now;
    }

    /// <summary>Whether something is changed from what is given, or settled where nothing is.</summary>
    public bool IsChanged(int key, Unknowns unknowns) =>
        unknowns.Taken.TryGetValue(key, out int[]? taken) && !(Given.TryGetValue(key, out int given) && Array.IndexOf(taken, given) >= 0);

    private int Count(Unknowns unknowns)
    {
        int spent = 0;
        foreach (int key in unknowns.Taken.Keys)
            spent += IsChanged(key, unknowns) ? 1 : 0;
        foreach (int held in unknowns.BoundVotes)
            spent += CostOf(held, unknowns);
        return spent;
    }

    private int LeastCost(List<BallotBound> bounds)
    {
        BallotBound last = bounds[^1];
        if (_leastCosts.TryGetValue(last, out int least))
            return least;
        least = bounds.Count > 1 ? _leastCosts.GetValueOrDefault(bounds[^2]) : 0;
        while (least < Most && last.Vote.Cast is not null && !BallotSystem.Of(last.Vote, bounds, 0, least).TrySolve())
            least++;
        _leastCosts[last] = least;
        return least;
    }
}
