using System.Numerics;
using TreatyRules.Evaluation.Conditions;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Bounds on the open ballots of one vote, solved exactly by counts: seats that no bound tells apart are a class, and only how many of a class cast which ballot is searched.</summary>
/// <remarks>
/// Every row is brought into the form "sum at least bound". The search goes class by class; a row that the rest cannot fulfil any more ends a branch,
/// and sums that failed once at a class are not tried again.
/// </remarks>
internal sealed class BallotSystem
{
    /// <summary>How many steps a search may take before it says that it did not finish.</summary>
    public const int MostSteps = 400_000;

    private readonly SeatClass[] _classes;
    private readonly long[] _least;
    private readonly long[][] _restMost;
    private readonly HashSet<RowSums> _failed = [];
    private readonly int[][] _counts;
    private int _steps;

    private BallotSystem(SeatClass[] classes, long[] least)
    {
        _classes = classes;
        _least = least;
        _counts = [.. classes.Select(seats => new int[seats.Columns.Length])];

        // What the classes from each on can still add to each row at most.
        _restMost = new long[classes.Length + 1][];
        _restMost[classes.Length] = new long[least.Length];
        for (int i = classes.Length - 1; i >= 0; i--)
        {
            SeatClass seats = classes[i];
            _restMost[i] = [.. _restMost[i + 1].Select((rest, row) => rest + (seats.Count * seats.Columns.Max(column => column.Rows[row])))];
        }
    }

    /// <summary>The classes of seats.</summary>
    public IReadOnlyList<SeatClass> Classes => _classes;

    /// <summary>How many of each class cast the ballots of each of its columns, in the solution found last.</summary>
    public int[][] Counts => _counts;

    /// <summary>Whether a search was given up: then nothing is known.</summary>
    public bool IsGivenUp => _steps > MostSteps;

    /// <summary>The system of some bounds.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="bounds">The bounds.</param>
    /// <param name="leastCost">How many ballots are changed at least.</param>
    /// <param name="mostCost">How many at most; negative: changes do not count.</param>
    /// <param name="apart">Other bounds, which tell seats and kinds apart too, though they need not be met.</param>
    /// <param name="shift">Additional seats' fixed contributions to each bound, in their order; null for none.</param>
    public static BallotSystem Of(OpenBallots vote, IReadOnlyList<BallotBound> bounds, int leastCost = 0, int mostCost = -1, IReadOnlyList<BallotBound>? apart = null, long[]? shift = null)
    {
        List<(int Bound, bool IsLeast, long Value)> rows = [];
        for (int i = 0; i < bounds.Count; i++)
        {
            long by = shift?[i] ?? 0;
            if (bounds[i].Least != BallotBound.NoLeast)
                rows.Add((i, true, bounds[i].Least - by));
            if (bounds[i].Most != BallotBound.NoMost)
                rows.Add((i, false, by - bounds[i].Most));
        }

        List<long> least = [.. rows.Select(row => row.Value)];
        if (mostCost >= 0)
            least.AddRange([-mostCost, leastCost]);
        SeatClass[] classes = [.. Classified(vote, apart ?? bounds).Select(seats => Class(vote, seats, bounds, rows, mostCost >= 0, apart ?? []))];
        return new BallotSystem(classes, [.. least]);
    }

    /// <summary>The coarsest classes of a vote's open seats that no bound, and no ballot cast, tells apart.</summary>
    public static List<ulong[]> Classified(OpenBallots vote, IEnumerable<BallotBound> bounds)
    {
        List<ulong[]> classes = [vote.Seats];
        if (vote.Cast is { } cast)
        {
            classes = [.. Enumerable.Range(0, OpenBallots.Kinds).Select(kind => Where(vote.Seats, seat => cast[seat] == kind)).Where(IsSome)];
        }

        foreach (BallotTerm term in bounds.SelectMany(bound => bound.Sum.Terms))
        {
            List<ulong[]> finer = [];
            foreach (ulong[] seats in classes)
            {
                ulong[] inside = [.. seats.Zip(term.Seats, (a, b) => a & b)];
                ulong[] outside = [.. seats.Zip(term.Seats, (a, b) => a & ~b)];
                if (IsSome(inside))
                    finer.Add(inside);
                if (IsSome(outside))
                    finer.Add(outside);
            }

            classes = finer;
        }

        return [.. classes.Where(IsSome)];
    }

    /// <summary>Finds a solution; false when there is none, or the search was given up.</summary>
    public bool TrySolve() => Solutions().Any();

    /// <summary>All solutions; each is in <see cref="Counts"/> until the next is asked for.</summary>
    public IEnumerable<int[][]> Solutions() => From(0, new long[_least.Length], true);

    /// <summary>All solutions, without leaving out sums that failed: for going through them.</summary>
    public IEnumerable<int[][]> AllSolutions() => From(0, new long[_least.Length], false);

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
        int given = vote.Cast is { } cast ? cast[first] : -1;
        int kinds = given == OpenBallots.NotKnown ? OpenBallots.Kinds : OpenBallots.NotKnown;
        List<BallotColumn> columns = [];
        List<long[]> signs = [];
        foreach (int kind in Enumerable.Range(0, kinds).OrderBy(kind => kind == given ? 0 : 1))
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
                columns[same] = columns[same] with { Kinds = columns[same].Kinds | (1 << kind) };
                continue;
            }

            signs.Add(sign);
            columns.Add(new BallotColumn(1 << kind, [.. sums], cost));
        }

        return new SeatClass(seats, StateSets.Count(seats), first, [.. columns]);
    }

    private IEnumerable<int[][]> From(int at, long[] sums, bool skipsFailed)
    {
        if (!CanBeMet(sums, _restMost[at]))
            yield break;
        if (at == _classes.Length)
        {
            yield return _counts;
            yield break;
        }

        var key = new RowSums(at, sums);
        if (skipsFailed && _failed.Contains(key))
            yield break;
        bool isFound = false;
        foreach (long[] after in Shared(at, 0, _classes[at].Count, sums))
        {
            foreach (int[][] solution in From(at + 1, after, skipsFailed))
            {
                isFound = true;
                yield return solution;
            }
        }

        if (!isFound && skipsFailed && !IsGivenUp)
            _failed.Add(key);
    }

    /// <summary>The ways in which a class's seats can be shared out among its columns, from one column on.</summary>
    private IEnumerable<long[]> Shared(int at, int column, int left, long[] sums)
    {
        SeatClass seats = _classes[at];
        bool isLast = column == seats.Columns.Length - 1;
        for (int count = left; count >= (isLast ? left : 0); count--)
        {
            if (++_steps > MostSteps)
                yield break;
            _counts[at][column] = count;
            long[] after = [.. sums.Select((sum, row) => sum + (count * seats.Columns[column].Rows[row]))];
            if (isLast)
            {
                yield return after;
                continue;
            }

            if (!CanBeMet(after, [.. _restMost[at + 1].Select((rest, row) => rest + ((left - count) * MostAfter(seats, column, row)))]))
                continue;
            foreach (long[] whole in Shared(at, column + 1, left - count, after))
                yield return whole;
        }
    }

    private static long MostAfter(SeatClass seats, int column, int row)
    {
        long most = long.MinValue;
        for (int i = column + 1; i < seats.Columns.Length; i++)
            most = Math.Max(most, seats.Columns[i].Rows[row]);
        return most;
    }

    private bool CanBeMet(long[] sums, long[] most)
    {
        for (int row = 0; row < sums.Length; row++)
        {
            if (sums[row] + most[row] < _least[row])
                return false;
        }

        return true;
    }
}
