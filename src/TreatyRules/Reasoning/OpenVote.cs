using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>All results that a vote can still have over the completions of what is not known.</summary>
internal sealed class OpenVote
{
    private const int MostRuns = 4096;

    private readonly Run _run;
    private readonly Plan _plan;
    private readonly int _held;
    private readonly List<(int Key, Part Part)> _taken = [];
    private readonly SortedSet<VoteResult> _results = [];
    private readonly List<BallotBound> _bounds = [];
    private int _runs;

    private OpenVote(Run run, int held)
    {
        _run = run;
        _held = held;
        _plan = run.Row.Law.PlanForEvent(run.Row.Events[held].Event);
    }

    /// <summary>The results.</summary>
    public ImmutableArray<VoteResult> Results => [.. _results];

    /// <summary>Whether every completion was gone through.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The open seats, in classes that nothing asked of the vote tells apart.</summary>
    public IReadOnlyList<ulong[]> Classes => _bounds.Count == 0 ? [] : BallotSystem.Classified(_bounds[0].Vote, _bounds);

    /// <summary>Goes through the completions.</summary>
    public static OpenVote Of(Run run, int held)
    {
        var vote = new OpenVote(run, held);
        vote.Visit();
        vote.IsComplete &= !run.Row.Unknowns.HasGivenUp;
        run.Row.Unknowns.Clear();
        return vote;
    }

    private void Visit()
    {
        if (_runs++ >= MostRuns)
        {
            IsComplete = false;
            return;
        }

        Row row = _run.Row;
        row.Unknowns.Clear();
        foreach ((int key, Part part) in _taken)
            row.Unknowns.Take(key, part);
        var observer = default(NoObserver);
        RunEnd end = _run.To(_plan, new Until(int.MaxValue - 1, _held), ref observer);
        int address = row.Events[_held].Address;
        if (end == RunEnd.Cycle)
            throw Cycle.Exception(_run);

        // The vote may be counted before something unknown stops the run.
        if (end == RunEnd.Done || row.Slots[address + RecordLayout.Exists] == 1)
            _results.Add((VoteResult)row.Slots[address + RecordLayout.Result]);
        else if (row.Unknowns.Split is { } split)
            Part(split);
        else
            IsComplete = false;
    }

    private void Part(Split split)
    {
        foreach (Part part in split.Parts)
        {
            if (part.Bound is { } bound && bound.Vote.Held == _held)
                _bounds.Add(bound);
            _taken.Add((split.Key, part));
            Visit();
            _taken.RemoveAt(_taken.Count - 1);
        }
    }
}
