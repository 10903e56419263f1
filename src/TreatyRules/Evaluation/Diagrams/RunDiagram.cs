using System.Collections.Immutable;
using System.Diagnostics;
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

    /// <summary>What is taken of what parts, on the way to where the run stands.</summary>
    protected List<(int Key, Part Part)> Taken { get; } = [];

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

    /// <summary>Notes a day that a run comes to after the first.</summary>
    protected virtual void Note(int day)
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

    /// <summary>What comes of going on from where a step begins, where nobody asks what was read for it.</summary>
    /// <param name="state">Where the step begins; null for the beginning of the run.</param>
    protected virtual TNode Unread(RunState? state) => throw new UnreachableException();

    /// <summary>What comes of a thing that parts: it is no matter which part is taken where all come to the same, unless it could also be none of them.</summary>
    protected TNode Parted(int key, (long Day, int Found, int Record) step, ImmutableArray<(Part Part, int Cost, TNode Node)> children) =>
        children is [({ Bound: not { Vote.MayStayOpen: true } }, 0, var first), ..] && children.All(child => child.Node == first) ? first : Node(key, step, children);

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
        if (Serves(Left) < 0)
            return (Unread(state), new ReadLog());
        Restore(state);
        var reads = new RunReads(Row, _facts);
        RunEnd end = Go(state, reads);
        switch (end)
        {
            case RunEnd.Paused:
                Settle();
                ReadLog before = reads.Since(from);
                (TNode next, ReadLog later) = Visit(RunState.Of(Run));
                before.Add(later);
                return (next, before);
            case RunEnd.Done:
                return (End(), reads.Since(from));
            case RunEnd.Unknown when Row.Unknowns.Split is { } split && CanPart(split):
                return Part(split, state, known, from, reads);
            default:
                return (Stopped(end), reads.Since(from));
        }
    }

    /// <summary>What comes of the changes taken with no other, where that is enough to know; else null.</summary>
    private (TNode Node, ReadLog Reads)? Alone(RunState? state, CompletionMemo<RunPlace, TNode> known, RunPlace? from)
    {
        Restore(state);
        if (!KeepsBack())
            return null;
        (TNode Node, ReadLog Reads) alone = (Unread(state), new ReadLog());

        // Mostly it is not, and then it need not be known what was read for it.
        if (IsEnough(alone.Node))
            alone = Step(state, known, from);
        GivesBack();
        return IsEnough(alone.Node) ? alone : null;
    }

    /// <summary>Runs on from where a step begins, keeping what is read.</summary>
    protected RunEnd Go(RunState? state, RunReads? reads)
    {
        Row.Unknowns.Log = reads;
        var observer = default(NoObserver);
        return state is null ? Run.To(Plan, Until, ref observer) : Run.From(state.At, Plan, Until, ref observer);
    }

    /// <summary>Runs on from where the run paused, with the row as it stands.</summary>
    protected RunEnd GoFrom(RunPoint point)
    {
        var observer = default(NoObserver);
        return Run.From(point, Plan, Until, ref observer);
    }

    /// <summary>Keeps what came of a place for other runs that come to it.</summary>
    private ReadLog Keep<TPlace>(CompletionMemo<TPlace, TNode> memo, TPlace place, RunState? state, ReadLog reads, TNode node)
        where TPlace : notnull
    {
        Row.Unknowns.Log = null;
        Restore(state);
        ReadLog behind = reads.Behind(Row, state?.At.Counted ?? 0, _facts);

        // Where something is left, but another run may only take it with nothing left, there will be none: such a run is gone on with unread.
        int left = Left;
        int serves = Serves(left);
        if (!IsCut && (serves > 0 || left == 0))
            memo.Add(place, serves, behind, node);
        return behind;
    }

    /// <summary>Puts everything back to where a step begins, with what is taken.</summary>
    protected void Restore(RunState? state) => Restore(state, Taken);

    /// <summary>Puts everything back to where a step begins, with some of what is taken.</summary>
    protected void Restore(RunState? state, List<(int Key, Part Part)> parts)
    {
        _facts.Forget();
        Row.Unknowns.Clear();
        foreach ((int key, Part part) in parts)
            Row.Unknowns.Take(key, part);
        if (state is null)
            Row.Unknowns.Settled.Clear();
        else
            state.Restore(Run);
    }

    /// <summary>Notes what the event that has just happened came to, and lets whoever reads it come to the unknowns, which keep what was read.</summary>
    private void Settle()
    {
        if (Run.Paused.Stage == RunStage.Beginning)
            Note(Row.Today);
        if (Run.Paused.Stage != RunStage.Held)
            return;
        Happening happened = Row.Happenings[Run.Paused.Happening - 1];
        int address = Row.Events[happened.Event].Address;
        Note(happened);
        if (!happened.TakesEffect)
            return;
        Row.Unknowns.Settled.Settle(Row, address);
    }

    private (TNode Node, ReadLog Reads) Part(Split split, RunState? state, CompletionMemo<RunPlace, TNode> known, RunPlace? from, RunReads reads)
    {
        ReadLog read = reads.Since(from);
        int left = Left;
        RunPlace place = reads.Place();
        if (known.Find(place, left) is { } found)
        {
            read.Add(found.Reads);
            return (found.Node, read);
        }

        (long Day, int Found, int Record) step = (state is null ? -1 : ((long)Row.Today << 24) + (state.At.Happening << 2) + (int)state.At.Stage, place.Found, place.Record);
        ReadLog later = reads.Since(place);
        later.Value(split.Key);
        var children = ImmutableArray.CreateBuilder<(Part Part, int Cost, TNode Node)>(split.Parts.Length);

        // What costs nothing comes first: what comes of it tells what comes of the others, where they join it with less left.
        foreach ((int cost, Part part) in split.Parts.Select(part => (Cost: CostOf(split.Key, part), part)).Where(part => part.Cost <= left).OrderBy(part => part.Cost).ToList())
        {
            Taken.Add((split.Key, part));
            (TNode child, ReadLog reading) = (cost > 0 && cost < left ? Alone(state, known, place) : null) ?? Step(state, known, place);
            children.Add((part, cost, child));
            later.Add(reading);
            Taken.RemoveAt(Taken.Count - 1);
        }

        TNode node = Parted(split.Key, step, children.ToImmutable());
        read.Add(Keep(known, place, state, later, node));
        return (node, read);
    }
}
