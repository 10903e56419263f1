namespace TreatyRules.Evaluation.Voting;

/// <summary>Searches for the ballots that meet a system of rows, class by class and in each column by column.</summary>
/// <remarks>
/// A row that the rest cannot fulfil any more ends a branch, and sums that failed once at a class are not tried again. What the rest can still add, and the
/// sums at each depth, are laid out once, so that a step allocates nothing.
/// </remarks>
internal sealed class BallotSearch
{
    /// <summary>How many steps a search may take before it says that it did not finish.</summary>
    private const int MostSteps = 400_000;

    /// <summary>After how many it is looked whether two rows are at odds, which no branch would show before its end.</summary>
    private const int ManySteps = 2_000;

    private readonly SeatClass[] _classes;
    private readonly long[] _least;
    private readonly long[][] _restMost;
    private readonly long[][][] _mostAfter;
    private readonly (int Class, int Column, bool IsLast)[] _depths;
    private readonly long[][] _sums;
    private readonly int[] _left;
    private readonly bool[] _isFound;
    private readonly HashSet<RowSums> _failed = [];
    private int _steps;
    private bool _isBegun;
    private bool _isCompared;

    public BallotSearch(SeatClass[] classes, long[] least)
    {
        (_classes, _least) = (classes, least);
        Counts = [.. classes.Select(seats => new int[seats.Columns.Length])];
        _depths = [.. classes.SelectMany((seats, i) => seats.Columns.Select((_, column) => (i, column, column == seats.Columns.Length - 1)))];
        _sums = [.. Enumerable.Range(0, _depths.Length + 1).Select(_ => new long[least.Length])];
        _left = new int[_depths.Length + 1];
        _isFound = new bool[classes.Length];
        _mostAfter = [.. classes.Select(MostAfter)];

        // What the classes from each on can still add to each row at most.
        _restMost = new long[classes.Length + 1][];
        _restMost[classes.Length] = new long[least.Length];
        for (int i = classes.Length - 1; i >= 0; i--)
        {
            _restMost[i] = new long[least.Length];
            for (int row = 0; row < least.Length; row++)
                _restMost[i][row] = _restMost[i + 1][row] + (classes[i].Count * Math.Max(_mostAfter[i][0][row], classes[i].Columns[0].Rows[row]));
        }
    }

    /// <summary>How many of each class cast the ballots of each of its columns, in the solution found last.</summary>
    public int[][] Counts { get; }

    /// <summary>How many steps it took.</summary>
    public int Steps => _steps;

    /// <summary>Whether it was given up: then nothing is known.</summary>
    public bool IsGivenUp => _steps > MostSteps;

    /// <summary>Finds the next solution; false when there is none, or the search was given up.</summary>
    public bool Next()
    {
        int depth = _isBegun ? _depths.Length - 1 : 0;
        bool isEntered = !_isBegun;
        _isBegun = true;
        while (depth >= 0)
        {
            if (depth == _depths.Length)
            {
                if (!CanBeMet(_sums[depth], _restMost[_classes.Length], null, 0))
                {
                    (depth, isEntered) = (depth - 1, false);
                    continue;
                }

                Array.Fill(_isFound, true);
                return true;
            }

            if ((isEntered && !Enter(depth)) || !Advance(depth))
                (depth, isEntered) = (depth - 1, false);
            else
                (depth, isEntered) = (depth + 1, true);
            if (IsGivenUp)
                return false;
            if (_steps > ManySteps && !_isCompared && AreAtOdds())
                return false;
        }

        return false;
    }

    /// <summary>Whether some two rows cannot be met together: all that every seat could add to both is not enough.</summary>
    private bool AreAtOdds()
    {
        _isCompared = true;
        for (int one = 0; one < _least.Length; one++)
        {
            for (int other = one + 1; other < _least.Length; other++)
            {
                if (_classes.Sum(seats => seats.Count * seats.Columns.Max(column => column.Rows[one] + column.Rows[other])) < _least[one] + _least[other])
                    return true;
            }
        }

        return false;
    }

    /// <summary>What the columns after each can add to each row at most, by one seat.</summary>
    private static long[][] MostAfter(SeatClass seats)
    {
        var most = new long[seats.Columns.Length][];
        most[^1] = [.. seats.Columns[^1].Rows.Select(_ => long.MinValue)];
        for (int column = seats.Columns.Length - 2; column >= 0; column--)
            most[column] = [.. most[column + 1].Select((after, row) => Math.Max(after, seats.Columns[column + 1].Rows[row]))];
        return most;
    }

    /// <summary>Begins with a column; false where the rows cannot be met from there on.</summary>
    private bool Enter(int depth)
    {
        (int at, int column, _) = _depths[depth];
        if (column == 0)
        {
            if (!CanBeMet(_sums[depth], _restMost[at], null, 0) || (_failed.Count > 0 && _failed.Contains(new RowSums(at, _sums[depth]))))
                return false;
            _isFound[at] = false;
            _left[depth] = _classes[at].Count;
        }

        Counts[at][column] = _left[depth] + 1;
        return true;
    }

    /// <summary>Takes the next smaller count of a column that the rest allows; false where there is none.</summary>
    private bool Advance(int depth)
    {
        (int at, int column, bool isLast) = _depths[depth];
        int left = _left[depth];
        (long[] sums, long[] after) = (_sums[depth], _sums[depth + 1]);
        long[] rows = _classes[at].Columns[column].Rows;
        while (--Counts[at][column] is var count && count >= (isLast ? left : 0))
        {
            if (++_steps > MostSteps)
                return false;
            for (int row = 0; row < rows.Length; row++)
                after[row] = sums[row] + (count * rows[row]);
            _left[depth + 1] = left - count;
            if (isLast || CanBeMet(after, _restMost[at + 1], _mostAfter[at][column], left - count))
                return true;
        }

        if (column == 0 && !_isFound[at])
            _failed.Add(new RowSums(at, [.. sums]));
        return false;
    }

    private bool CanBeMet(long[] sums, long[] rest, long[]? each, int left)
    {
        for (int row = 0; row < sums.Length; row++)
        {
            if (sums[row] + rest[row] + (left == 0 ? 0 : left * (each?[row] ?? 0)) < _least[row])
                return false;
        }

        return true;
    }
}
