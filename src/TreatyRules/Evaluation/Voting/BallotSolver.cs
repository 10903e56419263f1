using System.Numerics;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Finds ballots that meet bounds.</summary>
internal static class BallotSolver
{
    /// <summary>The vote with all seats that are open for one of some bounds.</summary>
    public static OpenBallots Everybody(IReadOnlyList<BallotBound> bounds)
    {
        ulong[] seats = [.. bounds[0].Vote.Seats];
        foreach (BallotBound bound in bounds)
        {
            for (int word = 0; word < seats.Length; word++)
                seats[word] |= bound.Vote.Seats[word];
        }

        return bounds[0].Vote with { Seats = seats, Sets = bounds.Select(bound => bound.Vote.Sets).MaxBy(sets => sets.Length) ?? [], Votes = bounds.Select(bound => bound.Vote.Votes).MaxBy(votes => votes.Length) ?? [] };
    }

    /// <summary>What all open seats take, by actor, so that bounds are met; null when that cannot be.</summary>
    public static int[]? Solve(OpenBallots vote, IReadOnlyList<BallotBound> bounds)
    {
        var system = BallotSystem.Of(vote, bounds);
        return system.TrySolve() ? Ballots(vote, system) : null;
    }

    /// <summary>What all but one seat take, and two kinds of that seat that differ in one thing alone, such that bounds are met with the one and other bounds with the other; null when that cannot be.</summary>
    public static (CastBallots Cast, int One, int Other)? SolveButOne(IReadOnlyList<BallotBound> left, IReadOnlyList<BallotBound> right, int seat, SeatAspect aspect)
    {
        List<BallotBound> bounds = [.. left, .. right];
        OpenBallots vote = Everybody(bounds);
        OpenBallots others = vote with { Seats = [.. vote.Seats.Select((word, i) => i == seat >> 6 ? word & ~(1UL << (seat & 63)) : word)] };
        var ofOthers = BallotSystem.Of(others, bounds);
        var kinds = new SeatKinds(seat, vote, bounds);
        HashSet<RowSums> tried = [];
        foreach ((int one, int other) in kinds.Pairs(aspect))
        {
            long[] added = [.. kinds.Sums(one).Take(left.Count), .. kinds.Sums(other).Skip(left.Count)];
            if (!tried.Add(new RowSums(0, added)))
                continue;
            BallotSystem system = ofOthers.With(added);
            if (!system.TrySolve())
                continue;
            int[] cast = Ballots(others, system);
            cast[seat] = one;
            return (new CastBallots(vote, cast), one, other);
        }

        return null;
    }

    private static int[] Ballots(OpenBallots vote, BallotSystem system)
    {
        var ballots = new int[64 * vote.Seats.Length];
        for (int i = 0; i < system.Classes.Count; i++)
        {
            SeatClass seats = system.Classes[i];
            List<int> kinds = [.. seats.Columns.SelectMany((column, c) => Enumerable.Repeat(column.First, system.Counts[i][c]))];
            int next = 0;
            for (int word = 0; word < seats.Seats.Length; word++)
            {
                for (ulong left = seats.Seats[word]; left != 0; left &= left - 1)
                    ballots[(word << 6) + BitOperations.TrailingZeroCount(left)] = kinds[next++];
            }
        }

        return ballots;
    }
}
