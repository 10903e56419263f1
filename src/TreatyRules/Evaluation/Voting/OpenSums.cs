using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Asks whether sums over the open ballots of a vote lie in a range, with what is supposed of these ballots.</summary>
internal sealed class OpenSums(Unknowns unknowns)
{
    private readonly Dictionary<SumAsked, AskedSum> _asked = [];

    /// <summary>Whether a search over ballots was given up, so that a part was kept which may be empty.</summary>
    public bool HasGivenUp { get; private set; }

    /// <summary>Whether a sum lies in a range: 1, 0, or -1, and the walk stops to part the ballots.</summary>
    public int Test(OpenBallots vote, BallotSum sum, long low, long high)
    {
        List<BallotBound> bounds = unknowns.BoundsOf(vote.Held);
        foreach (BallotBound bound in bounds)
        {
            if (!bound.Sum.IsSame(sum))
                continue;
            if (bound.Least >= low && bound.Most <= high)
                return 1;
            if (bound.Most < low || bound.Least > high)
                return 0;
        }

        AskedSum asked = Asked(vote, sum, low, high);
        BallotBound[] parts = asked.Parts;
        int found = unknowns.Varied is null ? asked.Possible(bounds) ?? Possible(vote, bounds, asked) : Possible(vote, bounds, parts);
        BallotBound[] possible = [.. parts.Where((_, i) => (found >> i & 1) != 0)];
        bool mayStayOpen = vote.MayStayOpen;

        // Where ballots stay unknown, a sum may also be none of the three: that is no part, so what is left of the others must be said.
        if (possible.Length == 1 && !mayStayOpen)
            return ReferenceEquals(possible[0], parts[1]) ? 1 : 0;
        if (possible.Length == 0)
            return unknowns.Stop(null);
        var split = new Split(Unknown.VoteKey(vote.Held), [.. possible.Select(Part.Of)]);
        return unknowns.Choose(split) is >= 0 and var taken ? (ReferenceEquals(possible[taken], parts[1]) ? 1 : 0) : unknowns.Stop(split);
    }

    /// <summary>What is asked, the same where it was asked before.</summary>
    private AskedSum Asked(OpenBallots vote, BallotSum sum, long low, long high)
    {
        var what = new SumAsked(vote, sum, low, high);
        if (unknowns.Varied is not null || !_asked.TryGetValue(what, out AskedSum? asked))
        {
            asked = new AskedSum([new(vote, sum, BallotBound.NoLeast, low - 1), new(vote, sum, low, high), new(vote, sum, high + 1, BallotBound.NoMost)]);
            if (unknowns.Varied is null)
                _asked.Add(what, asked);
        }

        return asked;
    }

    /// <summary>A bit for each part that there can be with what is supposed.</summary>
    private int Possible(OpenBallots vote, List<BallotBound> bounds, AskedSum asked)
    {
        BallotSum sum = asked.Parts[0].Sum;
        List<BallotBound> all = [.. bounds, new(vote, sum, sum.Lowest + 1, sum.Highest - 1)];
        var system = BallotSystem.Of(Open(vote, all), all);
        unknowns.Spend(8 * system.Cost);
        int possible = Where(asked.Parts, part => CanBe(system.With(part)));
        asked.Keep(bounds, possible);
        return possible;
    }

    /// <summary>The same for ballots that are varied.</summary>
    private int Possible(OpenBallots vote, List<BallotBound> bounds, BallotBound[] parts)
    {
        if (unknowns.Varied is { } varied && vote.Cast is { } cast && !vote.MayStayOpen)
            return Where(parts, part => CanBe(vote, bounds, part, varied, part.DistanceFrom(part.Sum.Of(cast))));
        int budget = unknowns.Varied?.LeftFor(vote.Held, unknowns) ?? -1;
        return Where(parts, part => CanBe(vote, [.. bounds, part], budget));
    }

    private static int Where(BallotBound[] parts, Func<BallotBound, bool> canBe)
    {
        int found = 0;
        for (int i = 0; i < parts.Length; i++)
            found |= canBe(parts[i]) ? 1 << i : 0;
        return found;
    }

    /// <summary>Whether varied ballots of a vote can meet one bound more. What those cast meet needs no search, nor what the changes that are left could not bring about.</summary>
    private bool CanBe(OpenBallots vote, List<BallotBound> bounds, BallotBound part, Varied varied, long distance)
    {
        if (distance == 0 && varied.CostOf(vote.Held, unknowns) == 0)
            return true;
        int budget = varied.LeftFor(vote.Held, unknowns);
        return distance <= budget * part.Sum.Swing && CanBe(vote, [.. bounds, part], budget);
    }

    /// <summary>Whether the open ballots of a vote can meet bounds, with so many changes at most.</summary>
    private bool CanBe(OpenBallots vote, List<BallotBound> bounds, int budget)
    {
        var system = BallotSystem.Of(Open(vote, bounds), bounds, 0, budget);
        unknowns.Spend(8 * system.Cost);
        return CanBe(system);
    }

    private bool CanBe(BallotSystem system)
    {
        bool can = system.TrySolve();
        unknowns.Spend(8L * system.Steps);
        HasGivenUp |= system.IsGivenUp;
        return can || system.IsGivenUp;
    }

    /// <summary>The vote with those who are open in it; who is in a set may have been asked of others.</summary>
    private static OpenBallots Open(OpenBallots vote, List<BallotBound> bounds) => bounds.Exists(bound => bound.Vote.Sets.Length > 0) ? BallotSolver.Everybody(bounds) : vote;
}
