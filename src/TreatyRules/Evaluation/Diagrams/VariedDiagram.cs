using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>A diagram of what changes to a crisis come to. Runs of which nobody asks what they read do not stop where something parts: they take what costs nothing, and the other parts are gone through afterwards.</summary>
/// <typeparam name="TNode">What comes of going on from somewhere.</typeparam>
internal abstract class VariedDiagram<TNode> : RunDiagram<TNode>
    where TNode : class
{
    private readonly GivenSlots _given;

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
    }

    /// <summary>What is varied.</summary>
    protected Varied Varied { get; }

    /// <inheritdoc/>
    protected override int Left => Varied.Left(Row.Unknowns);

    /// <summary>A run on which one change more may be made tells what comes of another only so far as that makes none. Where none is left nobody asks any more, nor where there was never more than one.</summary>
    protected override int Serves(int left) => Varied.KeptBack > 0 ? left : Varied.Most <= 2 ? -1 : left - 1;

    /// <inheritdoc/>
    protected override int CostOf(int key, Part part) => Varied.CostOf(key, part, Row.Unknowns);

    /// <inheritdoc/>
    protected override TNode Unread(RunState? state)
    {
        int taken = Taken.Count;
        List<Choice> choices = [];
        List<RunState?> beginnings = [];
        Restore(state);
        int left = Left;
        TNode node = GoThrough(ref state, left > 0, choices, beginnings) switch
        {
            RunEnd.Done => End(),
            RunEnd.Unknown when Row.Unknowns.Split is { } split && CanPart(split) => Parted(split, state, left),
            var end => Stopped(end),
        };
        for (int i = choices.Count - 1; i >= 0; i--)
        {
            Taken.RemoveRange(taken + i, Taken.Count - taken - i);
            Choice choice = choices[i];
            var children = ImmutableArray.CreateBuilder<(Part Part, int Cost, TNode Node)>(choice.Costs.Length);
            children.Add((choice.Split.Parts[choice.Taken], 0, node));
            AddOthers(children, choice, beginnings[i], left);
            node = Parted(choice.Split.Key, default, [.. children.OrderBy(child => child.Cost)]);
        }

        return node;
    }

    /// <summary>Runs on, and takes what costs nothing wherever something parts; it ends where that is not enough, or at the end.</summary>
    /// <param name="state">Where the run begins, null for its beginning; then, where it paused last.</param>
    /// <param name="pauses">Whether it pauses, because changes can be made on it yet.</param>
    /// <param name="choices">What was taken is added to these.</param>
    /// <param name="beginnings">Where the run paused last before each.</param>
    private RunEnd GoThrough(ref RunState? state, bool pauses, List<Choice> choices, List<RunState?> beginnings)
    {
        Run.Pauses = pauses;
        try
        {
            Begin(pauses, choices);
            while (true)
            {
                RunEnd end = Go(state, null);
                bool goesOn = end == RunEnd.Unknown && Row.Unknowns.Split is { } split && CanPart(split) && Row.Unknowns.Choose(split) >= 0;
                while (beginnings.Count < choices.Count)
                {
                    Choice choice = choices[beginnings.Count];
                    Taken.Add((choice.Split.Key, choice.Split.Parts[choice.Taken]));
                    beginnings.Add(state);
                }

                if (end == RunEnd.Paused)
                {
                    state = RunState.Of(Run);
                }
                else if (goesOn)
                {
                    Restore(state);
                    Begin(pauses, choices);
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
            Row.Unknowns.Choices = null;
            if (!pauses)
                _given.Open();
        }
    }

    /// <summary>Makes the row ready to be read by a run of which nobody asks what it reads.</summary>
    private void Begin(bool pauses, List<Choice> choices)
    {
        Row.Unknowns.Choices = choices;
        Row.Unknowns.Settled.LayAll(Row);
        if (!pauses)
            _given.Fill();
    }

    /// <summary>What comes of something of which no part costs nothing, or which could not be taken on the way.</summary>
    private TNode Parted(Split split, RunState? state, int left)
    {
        var children = ImmutableArray.CreateBuilder<(Part Part, int Cost, TNode Node)>();
        AddOthers(children, new Choice(split, -1, [.. split.Parts.Select(part => CostOf(split.Key, part))]), state, left);
        return Parted(split.Key, default, [.. children.OrderBy(child => child.Cost)]);
    }

    /// <summary>Adds what comes of the parts that were not taken.</summary>
    private void AddOthers(ImmutableArray<(Part Part, int Cost, TNode Node)>.Builder children, Choice choice, RunState? state, int left)
    {
        for (int other = 0; other < choice.Costs.Length; other++)
        {
            (Part part, int cost) = (choice.Split.Parts[other], choice.Costs[other]);
            if (other == choice.Taken || cost > left)
                continue;
            Taken.Add((choice.Split.Key, part));
            children.Add((part, cost, Refused() ?? (cost > 0 && cost < left ? Alone(state) : null) ?? Unread(state)));
            Taken.RemoveAt(Taken.Count - 1);
        }
    }

    /// <summary>What comes of the changes taken with no other, where that is enough to know; else null.</summary>
    private TNode? Alone(RunState? state)
    {
        Restore(state);
        if (!KeepsBack())
            return null;
        TNode alone = Unread(state);
        GivesBack();
        return IsEnough(alone) ? alone : null;
    }
}
