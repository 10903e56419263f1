using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Runs a crisis in all ways that what is open allows, step by step: ways that no test tells apart are run once, and runs that come to the same position go on as one.</summary>
/// <remarks>
/// A run pauses after each event and before each day. There, if an earlier run stood at the same position, and agreed with this one in all that was read
/// from there on, what came of that one is taken. Where a test parts what something open can be, the step is run again for each part. So what it costs
/// grows with the positions that differ, and not with the ways.
/// </remarks>
/// <typeparam name="TNode">What comes of going on from somewhere.</typeparam>
internal abstract class RunDiagram<TNode>
    where TNode : class
{
    private readonly PositionReaders _readers;
    private readonly FactTests _facts;
    private readonly CompletionMemo<RunPosition, TNode> _memo;
    private readonly List<(int Key, Part Part)> _taken = [];

    /// <summary>A diagram.</summary>
    /// <param name="run">The run, which is run again and again.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="until">How far.</param>
    /// <param name="procedure">The procedure whose day of entry is told; -1 where none is.</param>
    protected RunDiagram(Run run, Plan plan, Until until, int procedure)
    {
        (Run, Plan, Until) = (run, plan, until);
        _readers = new PositionReaders(run.Row, procedure);
        _facts = new FactTests(run.Row, run.Walker, until.Day);
        _memo = new CompletionMemo<RunPosition, TNode>(run.Row, _facts);
    }

    /// <summary>The run.</summary>
    protected Run Run { get; }

    /// <summary>What is run.</summary>
    protected Plan Plan { get; }

    /// <summary>How far.</summary>
    protected Until Until { get; }

    /// <summary>Its row.</summary>
    protected Row Row => Run.Row;

    /// <summary>Whether the search ended early, so that nothing of what it comes to any more is kept.</summary>
    protected abstract bool IsCut { get; }

    /// <summary>How much may still be spent on changes, with what is taken now.</summary>
    protected virtual int Left => 0;

    /// <summary>With how much left another run may go on as one that has so much; negative where none may, and then it is not kept what is read.</summary>
    protected virtual int Serves(int left) => left;

    /// <summary>Goes through all ways from the beginning of the crisis.</summary>
    protected TNode Explore()
    {
        Run.Pauses = true;
        Row.Unknowns.Settled.Expect(Row);
        try
        {
            return Step(null, new CompletionMemo<RunPlace, TNode>(Row, _facts), null).Node;
        }
        finally
        {
            Run.Pauses = false;
            Row.Unknowns.Log = null;
            Row.Unknowns.Settled.Clear();
            Row.Unknowns.Clear();
        }
    }

    /// <summary>Counts a step that is to be run; null where it is, else what stands for what is not looked at.</summary>
    protected abstract TNode? Refused();

    /// <summary>Notes what an event has come to.</summary>
    protected virtual void Note(Happening happened)
    {
    }

    /// <summary>What a run that came to its end came to.</summary>
    protected abstract TNode End();

    /// <summary>What stands for a run that cannot be gone on with.</summary>
    /// <param name="end">How it ended.</param>
    protected abstract TNode Stopped(RunEnd end);

    /// <summary>Whether a thing that parts is one that may be parted.</summary>
    protected virtual bool CanPart(Split split) => true;

    /// <summary>What taking a part adds to what is spent.</summary>
    protected virtual int CostOf(int key, Part part) => 0;

    /// <summary>Keeps back what is left for changes, to see what comes of those taken alone; false where that would not be enough to know.</summary>
    protected virtual bool KeepsBack() => false;

    /// <summary>Gives back what was kept back.</summary>
    protected virtual void GivesBack()
    {
    }

    /// <summary>Whether it is enough to know what comes of the changes taken alone, because others would be needless.</summary>
    protected virtual bool IsEnough(TNode node) => false;

    /// <summary>A thing that parts.</summary>
    /// <param name="key">The thing.</param>
    /// <param name="step">When, in the course of the crisis and of a step, it is asked for.</param>
    /// <param name="children">Its parts, what taking each costs, and what comes of that.</param>
    protected abstract TNode Node(int key, (long Day, int Found, int Record) step, ImmutableArray<(Part Part, int Cost, TNode Node)> children);

    /// <summary>Goes on from a position, unless it is known what comes of that.</summary>
    private (TNode Node, ReadLog Reads) Visit(RunState state)
    {
        RunPosition position = RunPosition.Of(Run, state, Plan, _readers);
        if (_memo.Find(position, Left) is { } known)
            return known;
        (TNode node, ReadLog reads) = Step(state, new CompletionMemo<RunPlace, TNode>(Row, _facts), null);
        return (node, Keep(_memo, position, state, reads, node));
    }

    /// <summary>Runs on to the next pause, the end, or something that parts.</summary>
    /// <param name="state">Where the step begins; null for the beginning of the run.</param>
    /// <param name="known">What is known already of places within the step.</param>
    /// <param name="from">The place within it from which what is read is of interest; null for all.</param>
    private (TNode Node, ReadLog Reads) Step(RunState? state, CompletionMemo<RunPlace, TNode> known, RunPlace? from)
    {
        if (Refused() is { } refused)
            return (refused, new ReadLog());
        Restore(state);
        RunReads? reads = Serves(Left) >= 0 ? new RunReads(Row, _facts) : null;
        RunEnd end = Go(state, reads);
        if (end == RunEnd.Unknown && reads is null && !CanGoOn())
        {
            // Where it is kept what is read, a record need not be known that would not count if it were there.
            Restore(state);
            end = Go(state, reads = new RunReads(Row, _facts));
        }

        switch (end)
        {
            case RunEnd.Paused:
                Settle();
                ReadLog before = ReadSince(from, reads);
                (TNode next, ReadLog later) = Visit(RunState.Of(Run));
                before.Add(later);
                return (next, before);
            case RunEnd.Done:
                return (End(), ReadSince(from, reads));
            case RunEnd.Unknown when Row.Unknowns.Split is { } split && CanPart(split):
                return Part(split, state, known, from, reads);
            default:
                return (Stopped(end), ReadSince(from, reads));
        }
    }

    /// <summary>What comes of the changes taken with no other, where that is enough to know; else null.</summary>
    private (TNode Node, ReadLog Reads)? Alone(RunState? state, CompletionMemo<RunPlace, TNode> known, RunPlace? from)
    {
        Restore(state);
        if (!KeepsBack())
            return null;
        (TNode Node, ReadLog Reads) alone = Step(state, known, from);
        GivesBack();
        return IsEnough(alone.Node) ? alone : null;
    }

    private RunEnd Go(RunState? state, RunReads? reads)
    {
        Row.Unknowns.Log = reads;
        var observer = default(NoObserver);
        return state is null ? Run.To(Plan, Until, ref observer) : Run.From(state.At, Plan, Until, ref observer);
    }

    private bool CanGoOn() => Row.Unknowns.Split is { } split && CanPart(split) && split.Parts.Any(part => CostOf(split.Key, part) <= Left);

    private static ReadLog ReadSince(RunPlace? from, RunReads? reads) => reads?.Since(from) ?? new ReadLog();

    /// <summary>Keeps what came of a place for other runs that come to it.</summary>
    private ReadLog Keep<TPlace>(CompletionMemo<TPlace, TNode> memo, TPlace place, RunState? state, ReadLog reads, TNode node)
        where TPlace : notnull
    {
        Row.Unknowns.Log = null;
        Restore(state);
        int serves = Serves(Left);
        if (serves < 0)
            return reads;
        ReadLog behind = reads.Behind(Row, state?.At.Counted ?? 0, _facts);
        if (!IsCut)
            memo.Add(place, serves, behind, node);
        return behind;
    }

    private void Restore(RunState? state)
    {
        _facts.Forget();
        Row.Unknowns.Clear();
        foreach ((int key, Part part) in _taken)
            Row.Unknowns.Take(key, part);
        if (state is null)
            Row.Unknowns.Settled.Clear();
        else
            state.Restore(Run);
    }

    /// <summary>Notes what the event that has just happened came to, and lets whoever reads it come to the unknowns, which keep what was read.</summary>
    private void Settle()
    {
        if (Run.Paused.Stage != RunStage.Held)
            return;
        Happening happened = Row.Happenings[Run.Paused.Happening - 1];
        int address = Row.Events[happened.Event].Address;
        Note(happened);
        if (!happened.TakesEffect)
            return;
        Row.Unknowns.Settled.Settle(Row, address);
    }

    private (TNode Node, ReadLog Reads) Part(Split split, RunState? state, CompletionMemo<RunPlace, TNode> known, RunPlace? from, RunReads? reads)
    {
        ReadLog read = ReadSince(from, reads);
        int left = Left;
        RunPlace? place = reads?.Place();
        if (place is not null && known.Find(place, left) is { } found)
        {
            read.Add(found.Reads);
            return (found.Node, read);
        }

        (long Day, int Found, int Record) step = (state is null ? -1 : ((long)Row.Today << 24) + (state.At.Happening << 2) + (int)state.At.Stage, place?.Found ?? 0, place?.Record ?? 0);
        ReadLog later = ReadSince(place, reads);
        later.Value(split.Key);
        var children = ImmutableArray.CreateBuilder<(Part Part, int Cost, TNode Node)>(split.Parts.Length);

        // What costs nothing comes first: what comes of it tells what comes of the others, where they join it with less left.
        foreach ((int cost, Part part) in split.Parts.Select(part => (Cost: CostOf(split.Key, part), part)).Where(part => part.Cost <= left).OrderBy(part => part.Cost).ToList())
        {
            _taken.Add((split.Key, part));
            (TNode child, ReadLog reading) = (cost > 0 && cost < left ? Alone(state, known, place) : null) ?? Step(state, known, place);
            children.Add((part, cost, child));
            later.Add(reading);
            _taken.RemoveAt(_taken.Count - 1);
        }

        // It is no matter which is taken where all come to the same, unless it could also be none of them.
        bool isNoMatter = children is [({ Bound: not { Vote.MayStayOpen: true } }, 0, var first), ..] && children.All(child => child.Node == first);
        TNode node = isNoMatter ? children[0].Node : Node(split.Key, step, children.ToImmutable());
        if (place is null)
            return (node, read);
        read.Add(Keep(known, place, state, later, node));
        return (node, read);
    }
}
