using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Runs a crisis through every completion of what is unknown, step by step: completions that no test tells apart are run once, and runs that come to the same position go on as one.</summary>
/// <remarks>
/// A run pauses after each event and before each day. There, if an earlier run stood at the same position, and agreed with this one in all that was read
/// from there on, what came of that one is taken. Where a test parts what an unknown can be, the step is run again for each part. So what it costs
/// grows with the positions that differ, and not with the completions.
/// </remarks>
internal sealed class Completions
{
    /// <summary>How many steps are run before the search says that it did not finish.</summary>
    public const int MostSteps = 6_000;

    private readonly Run _run;
    private readonly Row _row;
    private readonly Plan _plan;
    private readonly Until _until;
    private readonly int _procedure;
    private readonly int _mostSteps;
    private readonly PositionReaders _readers;
    private readonly FactTests _facts;
    private readonly CompletionMemo<RunPosition> _memo;
    private readonly RunReads _reads;
    private readonly PartNumbers _parts = new();
    private readonly List<(int Key, Part Part)> _taken = [];
    private readonly Dictionary<CompletionEnd, CompletionNode> _ends = [];
    private readonly HashSet<(int Held, VoteResult Result)> _results = [];
    private readonly SortedSet<int> _stuck = [];
    private readonly CompletionNode _nowhere = new(0, null);
    private readonly HashSet<string> _effects;
    private int _nodes = 1;
    private int _steps;
    private bool _isCut;

    private Completions(Run run, Plan plan, Until until, int procedure, int mostSteps)
    {
        (_run, _row, _plan, _until, _procedure, _mostSteps) = (run, run.Row, plan, until, procedure, mostSteps);
        _readers = new PositionReaders(_row, procedure);
        _facts = new FactTests(_row, run.Walker);
        _memo = new CompletionMemo<RunPosition>(_row, _facts);
        _reads = new RunReads(_row, _facts);

        // Effects in force in all completions are among those of any two; each that is missing at an end is dropped there.
        _effects = [.. EffectsOf(parts => parts[0]).Intersect(EffectsOf(parts => parts[^1]))];
    }

    /// <summary>Explores the completions for one procedure.</summary>
    public static CompletionDiagram Explore(Run run, Plan plan, Until until, int procedure, int mostSteps = MostSteps)
    {
        var search = new Completions(run, plan, until, procedure, mostSteps);
        Unknowns unknowns = run.Row.Unknowns;
        run.Pauses = true;
        unknowns.Settled.Expect(run.Row);
        CompletionNode root;
        try
        {
            root = search.Step(null, new CompletionMemo<RunPlace>(run.Row, search._facts), null).Node;
        }
        finally
        {
            run.Pauses = false;
            unknowns.Log = null;
            unknowns.Settled.Clear();
            unknowns.Clear();
        }

        return new CompletionDiagram(root, [.. search._ends.Values.Select(node => node.End).OfType<CompletionEnd>()], search._results, search._effects, [.. search._stuck], search._isCut, unknowns.HasGivenUp) { Steps = search._steps };
    }

    /// <summary>Takes something of every unknown that a run still asks for, whichever it is, and of open ballots that are bounded some that meet the bounds; then the run needs no more.</summary>
    public static RunEnd Complete(Run run, Plan plan, Until until, Func<ImmutableArray<Part>, Part>? choose = null)
    {
        Unknowns unknowns = run.Row.Unknowns;
        var observer = default(NoObserver);
        RunEnd end;
        while ((end = run.To(plan, until, ref observer)) == RunEnd.Unknown && unknowns.Split is { } split)
            unknowns.Take(split.Key, choose is null ? split.Parts[0] : choose(split.Parts));
        foreach (int held in unknowns.BoundVotes.Where(held => unknowns.CastOf(held) is null))
        {
            List<BallotBound> bounds = unknowns.BoundsOf(held);
            if (BallotSolver.Solve(BallotSolver.Everybody(bounds), bounds) is { } cast)
                unknowns.Cast(held, cast);
        }

        return end;
    }

    private ImmutableArray<string> EffectsOf(Func<ImmutableArray<Part>, Part> choose)
    {
        _row.Unknowns.Clear();
        return Complete(_run, _plan, _until, choose) == RunEnd.Done ? EffectMarks.Of(_run, _procedure) : [];
    }

    /// <summary>Goes on from a position, unless it is known what comes of that.</summary>
    private (CompletionNode Node, ReadLog Reads) Visit(RunState state)
    {
        RunPosition position = RunPosition.Of(_run, state, _plan, _readers);
        if (_memo.Find(position) is { } known)
            return known;
        (CompletionNode node, ReadLog reads) = Step(state, new CompletionMemo<RunPlace>(_row, _facts), null);
        return (node, Keep(_memo, position, state, reads, node));
    }

    /// <summary>Runs on to the next pause, the end, or something that parts.</summary>
    /// <param name="state">Where the step begins; null for the beginning of the run.</param>
    /// <param name="known">What is known already of places within the step.</param>
    /// <param name="from">The place within it from which what is read is of interest; null for all.</param>
    private (CompletionNode Node, ReadLog Reads) Step(RunState? state, CompletionMemo<RunPlace> known, RunPlace? from)
    {
        if (++_steps > _mostSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _isCut = true;
            return (_nowhere, new ReadLog());
        }

        Restore(state);
        _reads.Clear();
        _row.Unknowns.Log = _reads;
        var observer = default(NoObserver);
        RunEnd end = state is null ? _run.To(_plan, _until, ref observer) : _run.From(state.At, _plan, _until, ref observer);
        switch (end)
        {
            case RunEnd.Paused:
                Settle();
                ReadLog before = _reads.Since(from);
                (CompletionNode next, ReadLog later) = Visit(RunState.Of(_run));
                before.Add(later);
                return (next, before);
            case RunEnd.Done:
                return (End(), _reads.Since(from));
            case RunEnd.Cycle:
                throw Cycle.Exception(_run);
            default:
                return Part(state, known, from);
        }
    }

    /// <summary>Keeps what came of a place for other runs that come to it.</summary>
    private ReadLog Keep<TPlace>(CompletionMemo<TPlace> memo, TPlace place, RunState? state, ReadLog reads, CompletionNode node)
        where TPlace : notnull
    {
        _row.Unknowns.Log = null;
        Restore(state);
        ReadLog behind = reads.Behind(_row, state?.At.Counted ?? 0, _facts);
        if (!_isCut)
            memo.Add(place, behind, node);
        return behind;
    }

    private void Restore(RunState? state)
    {
        _facts.Forget();
        _row.Unknowns.Clear();
        foreach ((int key, Part part) in _taken)
            _row.Unknowns.Take(key, part);
        if (state is null)
            _row.Unknowns.Settled.Clear();
        else
            state.Restore(_run);
    }

    /// <summary>Notes what the event that has just happened came to, and lets whoever reads it come to the unknowns, which keep what was read.</summary>
    private void Settle()
    {
        if (_run.Paused.Stage != RunStage.Held)
            return;
        Happening happened = _row.Happenings[_run.Paused.Happening - 1];
        int address = _row.Events[happened.Event].Address;
        Note(happened);
        if (!happened.TakesEffect)
            return;
        _row.Unknowns.Settled.Settle(_row, address);
    }

    private void Note(Happening happened)
    {
        if (happened.IsCounted)
            _results.Add((happened.Event, (VoteResult)_row.Slots[_row.Events[happened.Event].Address + RecordLayout.Result]));
    }

    private CompletionNode End()
    {
        _effects.RemoveWhere(mark => !EffectMarks.IsInForce(_run, _procedure, mark));
        if (_until.After >= 0)
            Note(_row.Happenings.First(happening => happening.Event == _until.After && happening.IsCounted));
        var end = new CompletionEnd(_run.OutcomeOf(_procedure), _run.StateOf(_procedure), _run.EntryOf(_procedure));
        if (!_ends.TryGetValue(end, out CompletionNode? node))
            _ends.Add(end, node = new CompletionNode(_nodes++, end));
        return node;
    }

    private (CompletionNode Node, ReadLog Reads) Part(RunState? state, CompletionMemo<RunPlace> known, RunPlace? from)
    {
        ReadLog read = _reads.Since(from);
        if (_row.Unknowns.Split is not { } split)
        {
            // What it stopped at cannot be parted, so nothing can be said of this way.
            if (_row.Unknowns.Stuck is { } stuck)
                _stuck.Add(stuck);
            else
                _isCut = true;
            return (_nowhere, read);
        }

        RunPlace place = _reads.Place();
        if (known.Find(place) is { } found)
        {
            read.Add(found.Reads);
            return (found.Node, read);
        }

        (long Day, int Found, int Record) step = (state is null ? -1 : ((long)_row.Today << 24) + (state.At.Happening << 2) + (int)state.At.Stage, place.Found, place.Record);
        ReadLog later = _reads.Since(place);
        later.Value(split.Key);
        var children = ImmutableArray.CreateBuilder<(Part Part, int Number, CompletionNode Node)>();
        foreach (Part part in split.Parts)
        {
            _taken.Add((split.Key, part));
            (CompletionNode child, ReadLog reading) = Step(state, known, place);
            children.Add((part, _parts.Of(part), child));
            later.Add(reading);
            _taken.RemoveAt(_taken.Count - 1);
        }

        CompletionNode node = children.All(child => child.Node == children[0].Node) ? children[0].Node : new CompletionNode(_nodes++, split.Key, step, children.ToImmutable());
        read.Add(Keep(known, place, state, later, node));
        return (node, read);
    }
}
