using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Compilation;

namespace TreatyRules.Evaluation;

/// <summary>Runs a crisis through every completion of what is unknown, by cells: completions that no test tells apart are run once.</summary>
/// <remarks>A run stops at the first test on which an unknown's possible values part; it is run again for each part. So only what matters is told apart, and only when it does.</remarks>
internal sealed class Completions
{
    /// <summary>How many cells are looked at before the search says that it did not finish.</summary>
    public const int MostCells = 4096;

    private readonly Run _run;
    private readonly Plan _plan;
    private readonly Until _until;
    private readonly int _procedure;
    private readonly List<(int Key, Part Part)> _taken = [];
    private readonly List<Cell> _cells = [];
    private bool _isComplete = true;

    private Completions(Run run, Plan plan, Until until, int procedure)
    {
        _run = run;
        _plan = plan;
        _until = until;
        _procedure = procedure;
    }

    /// <summary>Explores the completions for one procedure.</summary>
    public static CompletionTree Explore(Run run, Plan plan, Until until, int procedure)
    {
        var search = new Completions(run, plan, until, procedure);
        CompletionNode root = search.Visit();
        run.Row.Unknowns.Clear();
        return new CompletionTree(root, [.. search._cells], search._isComplete && !run.Row.Unknowns.HasGivenUp);
    }

    /// <summary>Puts the row into a cell: what the cell takes of unknowns is taken.</summary>
    public static void Take(Row row, Cell cell)
    {
        row.Unknowns.Clear();
        foreach ((int key, Part part) in cell.Taken)
            row.Unknowns.Take(key, part);
        foreach (IGrouping<int, BallotBound> bounds in cell.Taken.Select(taken => taken.Part.Bound).OfType<BallotBound>().GroupBy(bound => bound.Vote.Held))
            row.Unknowns.Cast(bounds.Key, Ballots(bounds.First().Vote, [.. bounds]));
    }

    /// <summary>Ballots that meet bounds, by actor.</summary>
    private static byte[] Ballots(OpenBallots vote, ImmutableArray<BallotBound> bounds)
    {
        var ballots = new byte[64 * vote.Seats.Length];
        var system = BallotSystem.Of(vote, bounds);
        if (!system.TrySolve())
            return ballots;
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

    private CompletionNode Visit()
    {
        if (_cells.Count >= MostCells)
        {
            _isComplete = false;
            return new CompletionNode(-1, [], null);
        }

        Row row = _run.Row;
        row.Unknowns.Clear();
        foreach ((int key, Part part) in _taken)
            row.Unknowns.Take(key, part);
        var observer = default(NoObserver);
        switch (_run.To(_plan, _until, ref observer))
        {
            case RunEnd.Done:
                var cell = new Cell([.. _taken], _run.OutcomeOf(_procedure), _run.StateOf(_procedure));
                _cells.Add(cell);
                return new CompletionNode(-1, [], cell);
            case RunEnd.Cycle:
                throw Cycle.Exception(_run);
            default:
                return Part(row.Unknowns.Split);
        }
    }

    private CompletionNode Part(Split? split)
    {
        if (split is null)
        {
            // What it stopped at cannot be listed, so nothing can be said of this part.
            _isComplete = false;
            return new CompletionNode(-1, [], null);
        }

        var children = ImmutableArray.CreateBuilder<(Part Part, CompletionNode Node)>();
        foreach (Part part in split.Parts)
        {
            _taken.Add((split.Key, part));
            children.Add((part, Visit()));
            _taken.RemoveAt(_taken.Count - 1);
        }

        return new CompletionNode(split.Key, children.ToImmutable(), null);
    }
}
