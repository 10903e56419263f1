using System.Numerics;
using TreatyRules.Evaluation.Conditions;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Bounds on the open ballots of one vote, solved exactly by counts: seats that no bound tells apart are a class, and only how many of a class cast which ballot is searched.</summary>
/// <remarks>
/// Every row is brought into the form "sum at least bound".
/// </remarks>
internal sealed class BallotSystem
{
    private readonly SeatClass[] _classes;
    private readonly List<(int Bound, bool IsLeast, long Value)> _rows;
    private readonly long[] _least;
    private BallotSearch? _search;

    private BallotSystem(SeatClass[] classes, List<(int Bound, bool IsLeast, long Value)> rows, long[] least) => (_classes, _rows, _least) = (classes, rows, least);

    /// <summary>The classes of seats.</summary>
    public IReadOnlyList<SeatClass> Classes => _classes;

    /// <summary>How many of each class cast the ballots of each of its columns, in the solution found last.</summary>
    public int[][] Counts => _search?.Counts ?? [];

    /// <summary>Whether a search was given up: then nothing is known.</summary>
    public bool IsGivenUp => _search?.IsGivenUp ?? false;

    /// <summary>What it takes to lay it out, in steps of a search.</summary>
    public long Cost => _classes.Sum(seats => seats.Columns.Length) * (long)_least.Length / 4;

    /// <summary>How many steps the search took.</summary>
    public int Steps => _search?.Steps ?? 0;

    /// <summary>The system of some bounds.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="bounds">The bounds.</param>
    /// <param name="leastCost">How many ballots are changed at least.</param>
    /// <param name="mostCost">How many at most; negative: changes do not count.</param>
    /// <param name="apart">Other bounds, which tell seats and kinds apart too, though they need not be met.</param>
    public static BallotSystem Of(OpenBallots vote, IReadOnlyList<BallotBound> bounds, int leastCost = 0, int mostCost = -1, IReadOnlyList<BallotBound>? apart = null)
    {
        List<(int Bound, bool IsLeast, long Value)> rows = [];
        bool hasCost = mostCost >= 0;
        for (int i = 0; i < bounds.Count; i++)
        {
            // What any ballots meet need not be looked at; where ballots are varied, seats are told apart by it all the same.
            BallotBound bound = bounds[i];
            if (bound.Least != BallotBound.NoLeast && (hasCost || bound.Least > bound.Sum.Lowest))
                rows.Add((i, true, bound.Least));
            if (bound.Most != BallotBound.NoMost && (hasCost || bound.Most < bound.Sum.Highest))
                rows.Add((i, false, -bound.Most));
        }

        List<long> least = [.. rows.Select(row => row.Value)];
        if (hasCost)
            least.AddRange([-mostCost, leastCost]);
        SeatClass[] classes = [.. Classified(vote, apart ?? bounds).Select(seats => Class(vote, seats, bounds, rows, hasCost, apart ?? []))];
        return new BallotSystem(classes, rows, [.. least]);
    }

    /// <summary>The same system with another bound of the sum that is bound last; in the one that it was laid out with it was neither the least nor the most.</summary>
    public BallotSystem With(BallotBound last)
    {
        long[] least = [.. _least];
        (least[^2], least[^1]) = (Math.Max(last.Least, last.Sum.Lowest), -Math.Min(last.Most, last.Sum.Highest));
        return new BallotSystem(_classes, _rows, least);
    }

    /// <summary>The system with additional seats, and what they add to each bound, in their order.</summary>
    public BallotSystem With(long[] added) => new(_classes, _rows, [.. _least.Select((least, row) => row >= _rows.Count ? least : _rows[row].IsLeast ? least - added[_rows[row].Bound] : least + added[_rows[row].Bound])]);

    /// <summary>The coarsest classes of a vote's open seats that no bound, and no ballot cast, tells apart.</summary>
    public static List<ulong[]> Classified(OpenBallots vote, IEnumerable<BallotBound> bounds)
    {
        List<ulong[]> told = [];
        foreach (ulong[] group in bounds.SelectMany(bound => bound.Sum.Terms).Select(term => term.Seats))
        {
            if (!told.Exists(other => other.AsSpan().SequenceEqual(group)))
                told.Add(group);
        }

        return Classified(vote, told);
    }

    /// <summary>The coarsest classes of a vote's open seats that no group, and no ballot cast, tells apart.</summary>
    public static List<ulong[]> Classified(OpenBallots vote, List<ulong[]> groups)
    {
        List<ulong[]> classes = [vote.Seats];
        if (vote.Cast is { } cast)
        {
            classes = [.. Enumerable.Range(0, OpenBallots.Kinds).Select(kind => Where(vote.Seats, seat => cast[seat] == kind)).Where(IsSome)];
        }

        foreach (ulong[] apart in groups)
        {
            List<ulong[]> finer = new(classes.Count);
            foreach (ulong[] seats in classes)
            {
                if (AreParted(seats, apart))
                    finer.AddRange([And(seats, apart, 0), And(seats, apart, ulong.MaxValue)]);
                else
                    finer.Add(seats);
            }

            classes = finer;
        }

        return [.. classes.Where(IsSome)];
    }

    /// <summary>Finds a solution; false when there is none, or the search was given up.</summary>
    public bool TrySolve() => (_search = new BallotSearch(_classes, _least)).Next();

    /// <summary>All solutions; each is in <see cref="Counts"/> until the next is asked for.</summary>
    public IEnumerable<int[][]> AllSolutions()
    {
        var search = _search = new BallotSearch(_classes, _least);
        while (search.Next())
            yield return search.Counts;
    }

    private static bool AreParted(ulong[] seats, ulong[] apart)
    {
        (ulong inside, ulong outside) = (0, 0);
        for (int word = 0; word < seats.Length; word++)
            (inside, outside) = (inside | (seats[word] & apart[word]), outside | (seats[word] & ~apart[word]));
        return inside != 0 && outside != 0;
    }

    private static ulong[] And(ulong[] seats, ulong[] apart, ulong flip)
    {
        var both = new ulong[seats.Length];
        for (int word = 0; word < seats.Length; word++)
            both[word] = seats[word] & (apart[word] ^ flip);
        return both;
    }

    private static bool IsSome(ulong[] seats) => Array.Exists(seats, word => word != 0);

    private static ulong[] Where(ulong[] seats, Func<int, bool> holds)
    {
        var found = new ulong[seats.Length];
        for (int i = 0; i < seats.Length; i++)
        {
            for (ulong left = seats[i]; left != 0; left &= left - 1)
            {
                int seat = (i << 6) + BitOperations.TrailingZeroCount(left);
                if (holds(seat))
                    found[i] |= left & (~left + 1);
            }
        }

        return found;
    }

    private static int First(ulong[] seats)
    {
        int word = Array.FindIndex(seats, bits => bits != 0);
        return (word << 6) + BitOperations.TrailingZeroCount(seats[word]);
    }

    private static SeatClass Class(OpenBallots vote, ulong[] seats, IReadOnlyList<BallotBound> bounds, List<(int Bound, bool IsLeast, long Value)> rows, bool hasCost, IReadOnlyList<BallotBound> apart)
    {
        int first = First(seats);
        if (vote.Cast is null && !hasCost)
            return new SeatClass(seats, StateSets.Count(seats), first, new SeatKinds(first, vote, bounds).Columns(rows));
        int given = vote.Cast is { } cast ? cast[first] : -1;
        List<BallotColumn> columns = [];
        List<long[]> signs = [];
        foreach (int kind in Enumerable.Range(0, given == OpenBallots.NotKnown ? OpenBallots.Kinds : OpenBallots.NotKnown).OrderBy(kind => kind == given ? 0 : 1))
        {
            List<long> sums = [.. rows.Select(row => row.IsLeast ? bounds[row.Bound].Sum.Of(first, kind, true) : -bounds[row.Bound].Sum.Of(first, kind, false))];
            int cost = hasCost && kind != given ? 1 : 0;
            if (hasCost)
                sums.AddRange([-cost, cost]);

            // A kind that no row tells from the ballot cast is no change that could matter.
            long[] sign = [.. sums.Take(rows.Count), .. apart.SelectMany(bound => new[] { bound.Sum.Of(first, kind, true), bound.Sum.Of(first, kind, false) })];
            int same = signs.FindIndex(other => other.AsSpan().SequenceEqual(sign));
            if (same >= 0)
            {
                columns[same] = columns[same] with { Kinds = columns[same].Kinds | (1UL << kind) };
                continue;
            }

            signs.Add(sign);
            columns.Add(new BallotColumn(1UL << kind, kind, [.. sums], cost));
        }

        return new SeatClass(seats, StateSets.Count(seats), first, [.. columns]);
    }
}
