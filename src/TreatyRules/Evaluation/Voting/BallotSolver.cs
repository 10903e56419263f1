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
    public static int[]? Solve(OpenBallots vote, IReadOnlyList<BallotBound> bounds, long[]? shift = null)
    {
        var system = BallotSystem.Of(vote, bounds, shift: shift);
        return system.TrySolve() ? Ballots(vote, system) : null;
    }

    /// <summary>What all but one seat take, and two kinds of that seat that differ in one thing alone, such that bounds are met with the one and other bounds with the other; null when that cannot be.</summary>
    public static (CastBallots Cast, int One, int Other)? SolveButOne(IReadOnlyList<BallotBound> left, IReadOnlyList<BallotBound> right, int seat, SeatAspect aspect)
    {
        List<BallotBound> bounds = [.. left, .. right];
        OpenBallots vote = Everybody(bounds);
        OpenBallots others = vote with { Seats = [.. vote.Seats.Select((word, i) => i == seat >> 6 ? word & ~(1UL << (seat & 63)) : word)] };
        HashSet<string> tried = [];
        int[] kinds = [.. BallotKinds.Every(vote)];
        foreach (int one in kinds)
        {
            foreach (int other in kinds.Where(other => BallotKinds.DifferIn(one, other, aspect)))
            {
                long[] shift = [.. bounds.Select((bound, i) => bound.Sum.Of(seat, i < left.Count ? one : other, true))];
                if (!tried.Add(string.Join(' ', shift)) || Solve(others, bounds, shift) is not { } cast)
                    continue;
                cast[seat] = one;
                return (new CastBallots(vote, cast), one, other);
            }
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
