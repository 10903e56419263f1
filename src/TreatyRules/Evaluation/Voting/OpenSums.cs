using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Asks whether sums over the open ballots of a vote lie in a range, with what is supposed of these ballots.</summary>
internal sealed class OpenSums(Unknowns unknowns)
{
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

        List<BallotBound> possible = [];
        BallotBound[] parts = [new(vote, sum, BallotBound.NoLeast, low - 1), new(vote, sum, low, high), new(vote, sum, high + 1, BallotBound.NoMost)];
        bool mayStayOpen = vote.MayStayOpen;
        if (unknowns.Varied is { } varied && vote.Cast is { } cast && !mayStayOpen)
        {
            possible.AddRange(parts.Where(part => CanBe(vote, bounds, part, varied, part.DistanceFrom(sum.Of(cast)))));
        }
        else
        {
            int budget = unknowns.Varied?.LeftFor(vote.Held, unknowns) ?? -1;
            possible.AddRange(parts.Where(part => CanBe(vote, [.. bounds, part], budget)));
        }

        // Where ballots stay unknown, a sum may also be none of the three: that is no part, so what is left of the others must be said.
        if (possible.Count == 1 && !mayStayOpen)
            return ReferenceEquals(possible[0], parts[1]) ? 1 : 0;
        if (possible.Count == 0)
            return unknowns.Stop(null);
        var split = new Split(Unknown.VoteKey(vote.Held), [.. possible.Select(Part.Of)]);
        return unknowns.Choose(split) is >= 0 and var taken ? (ReferenceEquals(possible[taken], parts[1]) ? 1 : 0) : unknowns.Stop(split);
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
        // Who is in a set may have been asked of others than those who are open here.
        var system = BallotSystem.Of(bounds.Exists(bound => bound.Vote.Sets.Length > 0) ? BallotSolver.Everybody(bounds) : vote, bounds, 0, budget);
        unknowns.Spend(8L * bounds.Count * system.Classes.Count);
        bool can = system.TrySolve();
        HasGivenUp |= system.IsGivenUp;
        return can || system.IsGivenUp;
    }
}
