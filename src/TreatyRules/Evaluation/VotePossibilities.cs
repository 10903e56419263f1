using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>What can come of one event's vote, over the completions of what is unknown.</summary>
internal sealed class VotePossibilities
{
    /// <summary>How many completions are looked at before the search gives up.</summary>
    private const int MostCells = 4096;

    private readonly Run _run;
    private readonly int _held;
    private readonly Plan _plan;
    private readonly List<(int Key, Part Part)> _taken = [];
    private readonly SortedSet<int> _parted = [];
    private readonly SortedSet<VoteResult> _results = [];
    private int _cells;
    private bool _isComplete = true;

    private VotePossibilities(Run run, int held, Plan plan)
    {
        _run = run;
        _held = held;
        _plan = plan;
    }

    /// <summary>The results that are possible.</summary>
    public ImmutableArray<VoteResult> Results => [.. _results];

    /// <summary>Whether the results are all that are possible, and there is one at least; with two, the search ends.</summary>
    public bool IsDecided => _isComplete && _results.Count == 1;

    /// <summary>What is unknown and was asked for.</summary>
    public ImmutableArray<string> Missing { get; private set; } = [];

    /// <summary>Finds what can come of an event's vote. Where it is open, two results that are possible are found, not all.</summary>
    /// <param name="run">The crisis, laid out.</param>
    /// <param name="held">The event.</param>
    /// <param name="plan">What is run for its vote.</param>
    public static VotePossibilities Of(Run run, int held, Plan plan)
    {
        var found = new VotePossibilities(run, held, plan);

        // Opposite ends first: where the vote is open, they mostly differ.
        found.Visit(parts => [parts[0]]);
        if (found._parted.Count > 0)
            found.Visit(parts => [parts[^1]]);
        if (found._results.Count == 1)
            found.Visit(parts => parts);
        found.Missing = [.. found._parted.Select(run.Row.NameOfUnknown)];
        run.Row.Unknowns.Clear();
        return found;
    }

    private void Visit(Func<ImmutableArray<Part>, IEnumerable<Part>> choose)
    {
        if (_cells++ >= MostCells)
        {
            _isComplete = false;
            return;
        }

        Row row = _run.Row;
        row.Unknowns.Clear();
        foreach ((int key, Part part) in _taken)
            row.Unknowns.Take(key, part);
        var observer = default(NoObserver);
        RunEnd end = _run.To(_plan, new Until(int.MaxValue - 1, _held), ref observer);
        if (end == RunEnd.Cycle)
            throw Cycle.Exception(_run);

        // The vote may be counted before something unknown stops the run.
        int address = row.Events[_held].Address;
        if (end == RunEnd.Done || row.Slots[address + RecordLayout.Exists] == 1)
            _results.Add((VoteResult)row.Slots[address + RecordLayout.Result]);
        else if (row.Unknowns.Split is { } split)
            Part(split, choose);
        else
            _isComplete = false;
    }

    private void Part(Split split, Func<ImmutableArray<Part>, IEnumerable<Part>> choose)
    {
        _parted.UnionWith(split.Parts[0].Bound is { } bound ? BallotsOf(bound.Vote) : [split.Key]);
        foreach (Part part in choose(split.Parts))
        {
            _taken.Add((split.Key, part));
            Visit(choose);
            _taken.RemoveAt(_taken.Count - 1);
            if (_results.Count > 1 || !_isComplete)
                return;
        }
    }

    private static IEnumerable<int> BallotsOf(OpenBallots vote) =>
        Enumerable.Range(0, 64 * vote.Seats.Length).Where(seat => ((vote.Seats[seat >> 6] >> (seat & 63)) & 1) != 0).Select(seat => Unknown.BallotKey(vote.Held, seat));
}
