using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Runs a crisis through every completion of what is unknown: completions that no test tells apart are run once.</summary>
internal sealed class Completions : RunDiagram<CompletionNode>
{
    /// <summary>How many steps are run before the search says that it did not finish.</summary>
    public const int MostSteps = 6_000;

    /// <summary>After how many steps it is told again how many were run.</summary>
    private const int ToldEach = 2_000;

    private readonly int _procedure;
    private readonly int _mostSteps;
    private readonly long _mostAsked;
    private readonly IProgress<int>? _progress;
    private readonly PartNumbers _parts = new();
    private readonly Dictionary<CompletionEnd, CompletionNode> _ends = [];
    private readonly HashSet<(int Held, VoteResult Result)> _results = [];
    private readonly SortedSet<int> _stuck = [];
    private readonly SortedSet<int> _days = [];
    private readonly CompletionNode _nowhere = new(0, null);
    private readonly HashSet<string> _effects;
    private int _nodes = 1;
    private int _steps;
    private bool _isCut;

    private Completions(Run run, Plan plan, Until until, int procedure, int mostSteps, long mostAsked, IProgress<int>? progress, bool tellsEffects)
        : base(run, plan, until, procedure)
    {
        (_procedure, _mostSteps, _mostAsked, _progress) = (procedure, mostSteps, mostAsked, progress);

        // Effects in force in all completions are among those of any two; each that is missing at an end is dropped there.
        _effects = tellsEffects ? [.. EffectsOf(parts => parts[0]).Intersect(EffectsOf(parts => parts[^1]))] : [];
    }

    protected override bool IsCut => _isCut;

    /// <summary>Explores the completions for one procedure.</summary>
    /// <param name="run">The run.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="until">How far.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="mostSteps">After how many steps the search stops.</param>
    /// <param name="mostAsked">Once how much was asked of unknowns it stops: in some crises a step costs ten times as much as in others, and this tells it on every machine alike.</param>
    /// <param name="progress">Told now and then how many steps were run; null: nobody is.</param>
    /// <param name="given">What is taken throughout; null for nothing.</param>
    /// <param name="tellsEffects">Whether it is told which effects are in force in all completions.</param>
    public static CompletionDiagram Explore(Run run, Plan plan, Until until, int procedure, int mostSteps = MostSteps, long mostAsked = long.MaxValue, IProgress<int>? progress = null, IEnumerable<(int Key, Part Part)>? given = null, bool tellsEffects = true)
    {
        SetMembers members = run.Row.Unknowns.Members;
        members.Clear();
        Completions search;
        CompletionNode root;
        do
        {
            search = new Completions(run, plan, until, procedure, mostSteps, mostAsked, progress, tellsEffects);
            search.Taken.AddRange(given ?? []);
            members.Begin();
            root = search.Explore();
            members.End();
        }
        while (members.MustBeginAgain);
        return new CompletionDiagram(root, [.. search._ends.Values.Select(node => node.End).OfType<CompletionEnd>()], search._results, search._effects, [.. search._stuck], search._isCut, run.Row.Unknowns.HasGivenUp)
        {
            Steps = search._steps,
            SetsOfVotes = members.Places(), Votes = members.Votes(),
            Days = [.. search._days],
        };
    }

    /// <summary>Takes something of every unknown that a run still asks for, whichever it is, and of open ballots that are bounded some that meet the bounds; then the run needs no more.</summary>
    public static RunEnd Complete(Run run, Plan plan, Until until, Func<ImmutableArray<Part>, Part>? choose = null)
    {
        Unknowns unknowns = run.Row.Unknowns;
        var observer = default(NoObserver);
        while (true)
        {
            RunEnd end;
            while ((end = run.To(plan, until, ref observer)) == RunEnd.Unknown && unknowns.Split is { } split)
                unknowns.Take(split.Key, choose is null ? split.Parts[0] : choose(split.Parts));

            // With all ballots given, what was left open of other seats may be asked for.
            if (!TryCast(unknowns))
                return end;
        }
    }

    /// <summary>Gives the open ballots that are bounded, if some are not given yet.</summary>
    private static bool TryCast(Unknowns unknowns)
    {
        bool isSome = false;
        foreach (int held in unknowns.BoundVotes.Where(held => unknowns.CastOf(held) is null).ToList())
        {
            List<BallotBound> bounds = unknowns.BoundsOf(held);
            OpenBallots vote = BallotSolver.Everybody(bounds);
            if (BallotSolver.Solve(vote, bounds) is not { } cast)
                continue;
            unknowns.Cast(new CastBallots(vote, cast));
            isSome = true;
        }

        return isSome;
    }

    protected override CompletionNode? Refused()
    {
        if (Row.Unknowns.Members.MustBeginAgain)
            return _nowhere;
        if (++_steps % ToldEach == 0)
            _progress?.Report(_steps);
        if (_steps <= _mostSteps && Row.Unknowns.Asked <= _mostAsked && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return null;
        _isCut = true;
        return _nowhere;
    }

    protected override void Note(Happening happened)
    {
        if (happened.IsCounted)
            _results.Add((happened.Event, (VoteResult)Row.Slots[Row.Events[happened.Event].Address + RecordLayout.Result]));
    }

    protected override void Note(int day) => _days.Add(day);

    protected override CompletionNode End()
    {
        _effects.RemoveWhere(mark => !EffectMarks.IsInForce(Run, _procedure, mark));
        if (Until.After >= 0)
            Note(Row.Happenings.First(happening => happening.Event == Until.After && happening.IsCounted));
        var end = new CompletionEnd(Run.OutcomeOf(_procedure), Run.StateOf(_procedure), Run.EntryOf(_procedure));
        if (!_ends.TryGetValue(end, out CompletionNode? node))
            _ends.Add(end, node = new CompletionNode(_nodes++, end));
        return node;
    }

    protected override CompletionNode Stopped(RunEnd end)
    {
        if (end == RunEnd.Cycle)
            throw Cycle.Exception(Run);

        // What it stopped at cannot be parted, so nothing can be said of this way.
        if (Row.Unknowns.Stuck is { } stuck)
            _stuck.Add(stuck);
        else
            _isCut = true;
        return _nowhere;
    }

    protected override CompletionNode Node(int key, (long Day, int Found, int Record) step, ImmutableArray<(Part Part, int Cost, CompletionNode Node)> children) =>
        new(_nodes++, key, step, [.. children.Select(child => (child.Part, _parts.Of(child.Part), child.Node))]);

    private ImmutableArray<string> EffectsOf(Func<ImmutableArray<Part>, Part> choose)
    {
        Row.Unknowns.Clear();
        return Complete(Run, Plan, Until, choose) == RunEnd.Done ? EffectMarks.Of(Run, _procedure) : [];
    }
}
