using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Goes through the variations of a crisis with so many changes at most, as completions are gone through: how many changes are left is part of where a run stands.</summary>
internal sealed class FlipSearch : VariedDiagram<FlipNode>
{
    private readonly VariedCrisis _crisis;
    private readonly Func<Run, int> _end;
    private readonly Predicate<int> _isFlip;
    private readonly FlipOptions _options;
    private readonly Stopwatch _watch;
    private readonly Dictionary<int, FlipNode> _ends = [];
    private int _steps;
    private bool _isCut;

    private FlipSearch(VariedCrisis crisis, Plan plan, Until until, Func<Run, int> end, Predicate<int> isFlip, Varied varied, FlipOptions options, Stopwatch watch)
        : base(crisis.Run, plan, until, varied)
    {
        (_crisis, _end, _isFlip, _options, _watch) = (crisis, end, isFlip, options, watch);
    }

    protected override bool IsCut => _isCut;

    /// <summary>The leaves that flip; null when a limit was hit before all were found.</summary>
    /// <param name="crisis">The crisis.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="until">How far.</param>
    /// <param name="end">The number of what a run comes to.</param>
    /// <param name="isFlip">Whether that is what is looked for.</param>
    /// <param name="varied">What is varied.</param>
    /// <param name="options">The limits.</param>
    /// <param name="watch">How long it has been searched already.</param>
    public static ImmutableArray<FlipLeaf>? Leaves(
        VariedCrisis crisis, Plan plan, Until until, Func<Run, int> end, Predicate<int> isFlip, Varied varied, FlipOptions options, Stopwatch watch)
    {
        var search = new FlipSearch(crisis, plan, until, end, isFlip, varied, options, watch);
        Unknowns unknowns = crisis.Row.Unknowns;
        unknowns.Varied = varied;
        try
        {
            FlipNode root = search.Explore();
            return search._isCut || unknowns.HasGivenUp || (crisis.Row.Days is not null && crisis.Row.ReadsLengths) ? null : FlipWays.Of(root, varied, unknowns);
        }
        finally
        {
            varied.KeptBack = 0;
            unknowns.Clear();
            crisis.Row.Days?.Lay(unknowns);
            unknowns.Varied = null;
        }
    }

    /// <summary>One change at a time is always gone through: that takes a run or a few for each thing that is asked for.</summary>
    protected override FlipNode? Refused()
    {
        _options.Count?.Add();
        bool isInTime = Varied.Most == 1 || (++_steps <= _options.MostRuns && _watch.Elapsed <= _options.MostTime);

        // Where a length of time was asked for, no day is as good as the next.
        isInTime = isInTime && !(Row.Days is not null && Row.ReadsLengths);
        if (!_isCut && isInTime && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return null;
        _isCut = true;
        return FlipNode.Nowhere;
    }

    protected override FlipNode End()
    {
        int end = _end(Run);
        if (!_isFlip(end))
            return FlipNode.Nowhere;
        if (!_ends.TryGetValue(end, out FlipNode? node))
            _ends.Add(end, node = new FlipNode(end));
        return node;
    }

    /// <summary>Something that is not known and is not settled, or a circle in the treaty: no outcome, so nothing that flips.</summary>
    protected override FlipNode Stopped(RunEnd end) => FlipNode.Nowhere;

    protected override bool CanPart(Split split) => _crisis.Variables.ContainsKey(split.Key) || split.Parts[0].Bound is not null;

    /// <summary>Where ballots have been changed, one more of the same vote can take the place of another.</summary>
    protected override bool KeepsBack()
    {
        if (Varied.HasChangedBallots(Row.Unknowns))
            return false;
        Varied.KeptBack = Left;
        return true;
    }

    protected override void GivesBack() => Varied.KeptBack = 0;

    protected override bool IsEnough(FlipNode node) => node.IsSure;

    /// <summary>Ballots that are not known and are not varied stay open, so what hangs on them is not settled. What leads to nothing that flips is all the same.</summary>
    protected override FlipNode Node(int key, (long Day, int Found, int Record) step, ImmutableArray<(Part Part, int Cost, FlipNode Node)> children) =>
        children is [{ Part.Bound: { Vote.Cast: null } }, ..] || new FlipNode(key, children) is not { Least: < FlipNode.Never } node ? FlipNode.Nowhere : node;
}
