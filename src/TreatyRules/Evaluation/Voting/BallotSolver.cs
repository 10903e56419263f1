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

        return bounds[0].Vote with { Seats = seats };
    }

    /// <summary>Ballots of all open seats, by actor, that meet bounds; null when there are none.</summary>
    public static byte[]? Solve(OpenBallots vote, IReadOnlyList<BallotBound> bounds, long[]? shift = null)
    {
        var system = BallotSystem.Of(vote, bounds, shift: shift);
        return system.TrySolve() ? Ballots(vote, system) : null;
    }

    /// <summary>Ballots of all but one seat, and two of that seat, such that bounds are met with the one and other bounds with the other; null when there are none.</summary>
    public static (byte[] Cast, int One, int Other)? SolveButOne(IReadOnlyList<BallotBound> left, IReadOnlyList<BallotBound> right, int seat)
    {
        List<BallotBound> bounds = [.. left, .. right];
        OpenBallots others = Everybody(bounds);
        others = others with { Seats = [.. others.Seats.Select((word, i) => i == seat >> 6 ? word & ~(1UL << (seat & 63)) : word)] };
        HashSet<string> tried = [];
        for (int one = 0; one < OpenBallots.NotKnown; one++)
        {
            for (int other = 0; other < OpenBallots.NotKnown; other++)
            {
                long[] shift = [.. bounds.Select((bound, i) => bound.Sum.Of(seat, i < left.Count ? one : other, true))];
                if (one != other && tried.Add(string.Join(' ', shift)) && Solve(others, bounds, shift) is { } cast)
                    return (cast, one, other);
            }
        }

        return null;
    }

    private static byte[] Ballots(OpenBallots vote, BallotSystem system)
    {
        var ballots = new byte[64 * vote.Seats.Length];
        for (int i = 0; i < system.Classes.Count; i++)
        {
            SeatClass seats = system.Classes[i];
            List<int> kinds = [.. seats.Columns.SelectMany((column, c) => Enumerable.Repeat(BitOperations.TrailingZeroCount(column.Kinds), system.Counts[i][c]))];
            int next = 0;
            for (int word = 0; word < seats.Seats.Length; word++)
            {
                for (ulong left = seats.Seats[word]; left != 0; left &= left - 1)
                    ballots[(word << 6) + BitOperations.TrailingZeroCount(left)] = (byte)kinds[next++];
            }
        }

        return ballots;
    }
}
