using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>What can come of one event's vote, over the completions of what is unknown.</summary>
internal sealed class VotePossibilities
{
    /// <summary>How many completions are looked at before the search gives up.</summary>
    private const int MostRuns = 4096;

    private readonly Run _run;
    private readonly int _held;
    private readonly Plan _plan;
    private readonly int _enough;
    private readonly List<(int Key, Part Part)> _taken = [];
    private readonly SortedSet<int> _parted = [];
    private readonly SortedSet<VoteResult> _results = [];
    private readonly List<BallotBound> _bounds = [];
    private int _runs;

    private VotePossibilities(Run run, int held, Plan plan, int enough)
    {
        _run = run;
        _held = held;
        _plan = plan;
        _enough = enough;

        // Ways are not put together here, so who is in a set is never asked state by state.
        run.Row.Unknowns.Members.Clear();
        run.Row.Unknowns.Members.IsOfEveryVote = true;
    }

    /// <summary>The results that are possible.</summary>
    public ImmutableArray<VoteResult> Results => [.. _results];

    /// <summary>Whether every completion was gone through that could have added a result that was still looked for.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether the results are all that are possible, and there is one.</summary>
    public bool IsDecided => IsComplete && _results.Count == 1;

    /// <summary>What is unknown and was asked for.</summary>
    public ImmutableArray<string> Missing { get; private set; } = [];

    /// <summary>The open seats, in classes that nothing asked of the vote tells apart.</summary>
    public IReadOnlyList<ulong[]> Classes => _bounds.Count == 0 ? [] : BallotSystem.Classified(BallotSolver.Everybody(_bounds), _bounds);

    /// <summary>Whether a vote is decided: where it is open, two results that are possible are found, not all.</summary>
    /// <param name="run">The crisis, laid out.</param>
    /// <param name="held">The event.</param>
    /// <param name="plan">What is run for its vote.</param>
    public static VotePossibilities Two(Run run, int held, Plan plan)
    {
        var found = new VotePossibilities(run, held, plan, enough: 2);

        found.Explore(() =>
        {
            // Opposite ends first: where the vote is open, they mostly differ.
            found.Visit(parts => [parts[0]]);
            if (found._parted.Count > 0)
                found.Visit(parts => [parts[^1]]);
            if (found._results.Count == 1)
                found.Visit(parts => parts);
        });
        return found.End();
    }

    /// <summary>All results that a vote can have.</summary>
    /// <param name="run">The crisis, laid out.</param>
    /// <param name="held">The event.</param>
    public static VotePossibilities All(Run run, int held)
    {
        Plan plan = run.Row.Law.PlanForEvent(run.Row.Events[held].Event);
        var found = new VotePossibilities(run, held, plan, enough: int.MaxValue);
        found.Explore(() => found.Visit(parts => parts));
        return found.End();
    }

    /// <summary>Goes through completions, again where it turns out on the way that votes are counted together.</summary>
    private void Explore(Action visit)
    {
        SetMembers members = _run.Row.Unknowns.Members;
        do
        {
            _taken.Clear();
            _parted.Clear();
            _results.Clear();
            _bounds.Clear();
            (_runs, IsComplete) = (0, true);
            members.Begin();
            visit();
            members.End();
        }
        while (members.MustBeginAgain);
    }

    private VotePossibilities End()
    {
        Row row = _run.Row;
        IsComplete &= !row.Unknowns.HasGivenUp;
        Missing = [.. _parted.Select(row.NameOfUnknown)];
        row.Unknowns.Clear();
        row.Unknowns.Members.IsOfEveryVote = false;
        return this;
    }

    private void Visit(Func<ImmutableArray<Part>, IEnumerable<Part>> choose)
    {
        if (_run.Row.Unknowns.Members.MustBeginAgain)
            return;
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
        if (end == RunEnd.Cycle)
            throw Cycle.Exception(_run);

        // The vote may be counted before something unknown stops the run.
        int address = row.Events[_held].Address;
        if (end == RunEnd.Done || row.Slots[address + RecordLayout.Exists] == 1)
            _results.Add((VoteResult)row.Slots[address + RecordLayout.Result]);
        else if (row.Unknowns.Split is { } split)
            Part(split, choose);
        else
            IsComplete = false;
    }

    private void Part(Split split, Func<ImmutableArray<Part>, IEnumerable<Part>> choose)
    {
        _parted.UnionWith(split.Parts[0].Bound is { } asked ? KeysOf(asked) : [split.Key]);
        foreach (Part part in choose(split.Parts))
        {
            if (part.Bound is { } bound && bound.Vote.Held == _run.Row.Unknowns.Members.KeyOf(_held))
                _bounds.Add(bound);
            _taken.Add((split.Key, part));
            Visit(choose);
            _taken.RemoveAt(_taken.Count - 1);
            if (_results.Count >= _enough || _runs >= MostRuns)
                return;
        }
    }

    private static IEnumerable<int> KeysOf(BallotBound bound)
    {
        var hanging = HangingSeats.Of([bound]);
        return [.. hanging.BallotKeys, .. hanging.MemberKeys];
    }
}
