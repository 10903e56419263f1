using System.Collections.Immutable;
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
    private readonly List<(int Key, int[] Values)> _taken = [];
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
        return new CompletionTree(root, [.. search._cells], search._isComplete);
    }

    /// <summary>Puts the row into a cell: what the cell takes of unknowns is taken.</summary>
    public static void Take(Row row, Cell cell)
    {
        row.Unknowns.Clear();
        foreach ((int key, int[] values) in cell.Taken)
            row.Unknowns.Take(key, values);
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
        foreach ((int key, int[] values) in _taken)
            row.Unknowns.Take(key, values);
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

        var children = ImmutableArray.CreateBuilder<(int[] Values, CompletionNode Node)>();
        foreach (int[] part in split.Parts)
        {
            _taken.Add((split.Key, part));
            children.Add((part, Visit()));
            _taken.RemoveAt(_taken.Count - 1);
        }

        return new CompletionNode(split.Key, children.ToImmutable(), null);
    }
}
