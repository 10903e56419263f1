using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>A diagram of what changes to a crisis come to. Runs of which nobody asks what they read do not stop where something parts: they take what costs nothing, and the other parts are gone through afterwards.</summary>
/// <typeparam name="TNode">What comes of going on from somewhere.</typeparam>
internal abstract class VariedDiagram<TNode> : RunDiagram<TNode>
    where TNode : class
{
    /// <summary>Before so many days at most a run on which nothing is open any more looks whether it is known what comes of it: mostly that shows soon.</summary>
    private const int MostPlaces = 3;

    private readonly GivenSlots _given;
    private readonly IdleRecords _idle;
    private readonly DatedMemo<TNode>? _memo;

    /// <summary>What was changed on the way to where the run stands, as often as it took changes.</summary>
    private readonly List<int> _changed = [];

    /// <summary>A diagram.</summary>
    /// <param name="run">The run, which is run again and again.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="until">How far.</param>
    /// <param name="varied">What is varied.</param>
    protected VariedDiagram(Run run, Plan plan, Until until, Varied varied)
        : base(run, plan, until, -1)
    {
        Varied = varied;
        _given = new GivenSlots(run.Row, varied);
        _idle = new IdleRecords(run.Row, varied.Given);
        if (Days is not null && Row.Dates is { } dates)
            _memo = new DatedMemo<TNode>(run, plan, new PositionReaders(run.Row, -1), Days, dates);
    }

    /// <summary>What is varied.</summary>
    protected Varied Varied { get; }

    /// <summary>The days of events that are open; null where none is.</summary>
    private EventDays? Days => Row.Days;

    /// <inheritdoc/>
    protected override int Left => Varied.Left(Row.Unknowns);

    /// <summary>A run on which one change more may be made tells what comes of another only so far as that makes none. Where none is left nobody asks any more, nor where there was never more than one.</summary>
    protected override int Serves(int left) => Days is not null ? -1 : Varied.KeptBack > 0 ? left : Varied.Most <= 2 ? -1 : left - 1;

    /// <inheritdoc/>
    protected override int CostOf(int key, Part part) => Varied.CostOf(key, part, Row.Unknowns);

    /// <inheritdoc/>
    protected override TNode Unread(RunState? state) => Unread(state, 0);

    /// <summary>What comes of going on from where a step begins.</summary>
    /// <param name="state">Where the step begins; null for the beginning of the run.</param>
    /// <param name="asked">Of how many open days it has been asked there already whether they are that day.</param>
    private TNode Unread(RunState? state, int asked)
    {
        int taken = Taken.Count;
        ulong read = Row.Dates?.Read ?? 0;
        var way = new VariedWay<TNode>();
        PutBack(state);
        int left = Left;
        if (Row.Dates is { } dates)
            dates.Read = 0;
        TNode node = GoThrough(ref state, asked, left, way) switch
        {
            RunEnd.Paused => way.Known ?? throw new UnreachableException(),
            RunEnd.Done => End(),
            RunEnd.Unknown when Row.Unknowns.Split is { } split && CanPart(split) => Parted(split, state, left),
            var end => Stopped(end),
        };
        for (int i = way.Choices.Count - 1; i >= -1; i--)
        {
            way.Keep(i + 1, node, Row.Dates, IsCut ? null : _memo);
            if (i < 0)
                break;
            (Choice choice, VariedBeginning beginning) = (way.Choices[i], way.Beginnings[i]);
            Taken.RemoveRange(taken + beginning.Taken, Taken.Count - taken - beginning.Taken);
            var children = ImmutableArray.CreateBuilder<(Part Part, int Cost, TNode Node)>(choice.Costs.Length);
            children.Add((choice.Split.Parts[choice.Taken], 0, node));
            AddOthers(children, choice, beginning, left);
            node = Parted(choice.Split.Key, default, [.. children.OrderBy(child => child.Cost)]);
        }

        if (Row.Dates is { } all)
            all.Read |= read;
        return node;
    }

    /// <summary>Runs on, and takes what costs nothing wherever something parts; it ends where that is not enough, where it is known what comes of going on, or at the end.</summary>
    /// <param name="state">Where the run begins, null for its beginning; then, where it paused last.</param>
    /// <param name="asked">Of how many open days it has been asked there already whether they are that day.</param>
    /// <param name="left">How many changes can be made on it yet; only where some can, or a day is open still, it pauses.</param>
    /// <param name="way">What was taken is added to it.</param>
    private RunEnd GoThrough(ref RunState? state, int asked, int left, VariedWay<TNode> way)
    {
        bool pauses = left > 0;
        bool waits = Days?.IsWaiting(Row.Unknowns) == true;
        Run.Pauses = pauses;
        Run.PausesBeforeDays = Days is not null;
        Run.Stops = pauses || waits ? Days?.Stops : null;
        try
        {
            if (Days is not null && (pauses || waits))
                asked = way.Ask(Row, Days, state, asked, left > 0);
            Begin(pauses, way.Choices);
            bool goesBack = pauses || waits || Days is null;
            RunPoint? at = null;
            while (true)
            {
                RunEnd end = at is { } point ? GoFrom(point) : Go(state, null);
                bool goesOn = end == RunEnd.Unknown && Row.Unknowns.Split is { } split && CanPart(split) && Row.Unknowns.Choose(split) >= 0;
                while (way.Beginnings.Count < way.Choices.Count)
                {
                    Choice choice = way.Choices[way.Beginnings.Count];
                    way.Beginnings.Add(new VariedBeginning(state, asked, way.Taken++));
                    Taken.Add((choice.Split.Key, choice.Split.Parts[choice.Taken]));
                }

                if (end == RunEnd.Paused)
                {
                    at = Run.Paused;
                    if (Pass(ref state, ref asked, left, goesBack, way) is { } known)
                        return known;
                }
                else if (goesOn)
                {
                    at = null;
                    PutBack(state);
                    Begin(pauses, way.Choices);
                }
                else
                {
                    return end;
                }
            }
        }
        finally
        {
            Run.Pauses = true;
            Run.PausesBeforeDays = false;
            Run.Stops = null;
            Row.Unknowns.Choices = null;
            Row.Idle = null;
            if (!pauses)
                _given.Open();
        }
    }

    /// <summary>Looks, where a run has paused, whether it is known what comes of it, and asks of each open day whether it is that day. Days of which that alone was to be asked are passed over.</summary>
    /// <returns>How the run ended; null where it goes on.</returns>
    private RunEnd? Pass(ref RunState? state, ref int asked, int left, bool goesBack, VariedWay<TNode> way)
    {
        while (true)
        {
            asked = 0;
            if (goesBack)
                state = RunState.Of(Run);
            if (_memo is null || Days is null || Row.Dates is not { } dates || Run.Paused.Stage != RunStage.Beginning)
                return null;
            int position = _memo.PositionOf(Run.Paused, left, Varied);
            way.Known = _memo.Find(position);
            if (way.Known is not null)
                return RunEnd.Paused;
            way.Add(position, _memo.Standing(), dates);
            Run.PausesBeforeDays = goesBack || way.Places.Count < MostPlaces;
            asked = goesBack ? way.Ask(Row, Days, state, 0, left > 0) : 0;
            if (Row.Today >= Run.NextDay)
                return null;
            if (!Run.TryPass(Until))
                return RunEnd.Done;
        }
    }

    /// <summary>Puts everything back to where a step begins, the days of events too.</summary>
    private void PutBack(RunState? state)
    {
        if (Days is null || _changed.Count < Varied.Most - Varied.KeptBack)
            Restore(state);
        else
            Restore(state, [.. Taken.Where(part => _changed.Contains(part.Key))]);
        Days?.Lay(Row.Unknowns);
    }

    /// <summary>Makes the row ready to be read by a run of which nobody asks what it reads.</summary>
    private void Begin(bool pauses, List<Choice> choices)
    {
        Row.Unknowns.Choices = choices;
        Row.Unknowns.Settled.LayAll(Row);
        if (pauses)
            return;
        _given.Fill();
        _idle.Begin(_changed);
        Row.Idle = _idle;
    }

    /// <summary>What comes of something of which no part costs nothing, or which could not be taken on the way.</summary>
    private TNode Parted(Split split, RunState? state, int left)
    {
        var children = ImmutableArray.CreateBuilder<(Part Part, int Cost, TNode Node)>();
        AddOthers(children, new Choice(split, -1, [.. split.Parts.Select(part => CostOf(split.Key, part))]), new VariedBeginning(state, int.MaxValue, 0), left);
        return Parted(split.Key, default, [.. children.OrderBy(child => child.Cost)]);
    }

    /// <summary>Adds what comes of the parts that were not taken.</summary>
    private void AddOthers(ImmutableArray<(Part Part, int Cost, TNode Node)>.Builder children, Choice choice, VariedBeginning beginning, int left)
    {
        for (int other = 0; other < choice.Costs.Length; other++)
        {
            (Part part, int cost) = (choice.Split.Parts[other], choice.Costs[other]);
            if (other == choice.Taken || cost > left || (_changed.Exists(key => key != choice.Split.Key) && Varied.AreEnough(choice.Split.Key, part)))
                continue;
            Taken.Add((choice.Split.Key, part));
            if (cost > 0)
                _changed.AddRange(Enumerable.Repeat(choice.Split.Key, cost));
            children.Add((part, cost, Refused() ?? (cost > 0 && cost < left ? Alone(beginning) : null) ?? Unread(beginning.State, beginning.Asked)));
            Taken.RemoveAt(Taken.Count - 1);
            if (cost > 0)
                _changed.RemoveRange(_changed.Count - cost, cost);
        }
    }

    /// <summary>What comes of the changes taken with no other, where that is enough to know; else null.</summary>
    private TNode? Alone(VariedBeginning beginning)
    {
        Restore(beginning.State);
        if (!KeepsBack())
            return null;
        TNode alone = Unread(beginning.State, beginning.Asked);
        GivesBack();
        return IsEnough(alone) ? alone : null;
    }
}
