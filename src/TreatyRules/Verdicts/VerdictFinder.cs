using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Reach;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Finds a procedure's verdict: by a run, or by its completions where something unknown stops the run.</summary>
internal sealed class VerdictFinder(Run run, Plan plan, Until until, int procedure, int mostSteps)
{
    private readonly Row _row = run.Row;

    /// <summary>The verdict.</summary>
    /// <param name="withReasons">Whether its steps are put into words and what is missing is looked for, which takes longer than all the rest.</param>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public Verdict Find(bool withReasons)
    {
        _row.Unknowns.Clear();
        if (Trace() is { } certain)
            return WithHinges(certain.Build(withReasons), withReasons, null);
        _row.ReadingTests.Clear();
        CompletionDiagram diagram = Completions.Explore(run, plan, until, procedure, mostSteps);
        return diagram.Ends.IsEmpty ? Undecidable(diagram) : OverCompletions(diagram, withReasons);
    }

    /// <summary>Runs with a trace; null when something unknown stopped the run.</summary>
    private VerdictBuilder? Trace()
    {
        Array.Clear(_row.QuestionsRead);
        Array.Clear(_row.ListsRead);
        var trace = new Trace();
        var observer = new TraceObserver(trace);
        return run.To(plan, until, ref observer) switch
        {
            RunEnd.Done => new VerdictBuilder(run, trace, procedure, until),
            RunEnd.Unknown => null,
            _ => throw Cycle.Exception(run),
        };
    }

    private Verdict OverCompletions(CompletionDiagram diagram, bool withReasons)
    {
        foreach ((int key, Part part) in diagram.OneWay())
            _row.Unknowns.Take(key, part);
        Completions.Complete(run, plan, until);
        VerdictBuilder builder = Trace() ?? throw new System.Diagnostics.UnreachableException("A way through the completions was found and cannot be gone.");
        Verdict first = builder.Build(withReasons);
        ImmutableArray<string> marks = EffectMarks.Of(run, procedure);
        ImmutableArray<Outcome> possible = diagram.Possible;
        ImmutableArray<int> states = [.. diagram.Ends.Select(end => end.State).Distinct().Order()];
        ImmutableArray<int> since = [.. diagram.Ends.Select(end => end.Since).Distinct()];
        HashSet<int> open = [.. diagram.Results.GroupBy(result => result.Held).Where(results => results.Count() > 1).Select(results => results.Key)];

        // Where there is too much to be gone through, it may still be that nothing else can be reached.
        bool isExhaustive = diagram.IsComplete || diagram.Root.Outcomes == new ReachableStates(_row, plan, until).Outcomes(procedure, ImmutableDictionary<int, Part>.Empty);
        bool isCertain = possible.Length == 1 && isExhaustive;
        bool isSettled = true;
        ImmutableArray<MissingFact> missing = isCertain || !withReasons ? [] : new MissingFacts(run, plan, until, procedure).Of(diagram, out isSettled);
        _row.Unknowns.Clear();
        Verdict verdict = first with
        {
            Outcome = isCertain ? possible[0] : Outcome.Undetermined,
            State = states is [var only] && diagram.IsComplete ? NameOf(only) : null,
            States = states.Length > 1 ? [.. states.Select(NameOf)] : [],
            Since = states.Length == 1 && since.Length == 1 ? first.Since : null,
            TriggersCollectiveAction = isCertain && first.TriggersCollectiveAction,
            Cause = isCertain && states.Length == 1 ? first.Cause : null,
            Effects = isCertain && !diagram.IsComplete ? [] : [.. first.Effects.Where((_, i) => diagram.Effects.Contains(marks[i]))],
            Decisions = [.. first.Decisions.Select(decision => open.Contains(decision.Held) ? decision.Open() : decision)],
            Possible = isCertain ? [] : possible,
            Missing = [.. missing.Select(fact => fact.Name)],
            MissingShown = missing,
            IsExhaustive = isExhaustive,
            Limits = isCertain && first.Effects.IsEmpty ? [] : isSettled ? Limits(diagram, isExhaustive) : [.. Limits(diagram, isExhaustive), "more may be missing than is told: not every pair of completions was compared"],
        };
        return WithHinges(verdict, withReasons && isCertain, diagram);
    }

    private Verdict WithHinges(Verdict verdict, bool isWanted, CompletionDiagram? diagram) => isWanted ? new HingeFinder(run, plan, until, procedure).Add(verdict, diagram) : verdict;

    private string NameOf(int state) => _row.Law.Procedures[procedure].States[state].State.Name;

    /// <summary>Why not every completion was looked at, in words.</summary>
    private ImmutableArray<string> Limits(CompletionDiagram diagram, bool isExhaustive) =>
    [
        .. diagram.Stuck.Select(key => $"what {_row.NameOfUnknown(key)} could be cannot be gone through, and something hangs on it"),
        .. diagram.IsCut || diagram.HasGivenUp ? [$"there is more to be told apart than was gone through, so more may be {(isExhaustive ? "" : "possible and more may be ")}missing"] : Array.Empty<string>(),
    ];

    /// <summary>Nothing could be completed: what is unknown has no list of values.</summary>
    private Verdict Undecidable(CompletionDiagram diagram)
    {
        string id = _row.Law.Procedures[procedure].Procedure.Id;
        return new Verdict
        {
            Crisis = _row.Crisis.Id,
            AsOf = DateOnly.FromDayNumber(Math.Min(until.Day, DateOnly.MaxValue.DayNumber)),
            Treaty = id[..id.IndexOf('/')],
            Procedure = id[(id.IndexOf('/') + 1)..],
            Outcome = Outcome.Undetermined,
            State = null,
            TriggersCollectiveAction = false,
            Since = null,
            Cause = null,
            Articles = [],
            Effects = [],
            Readings = ImmutableSortedDictionary<string, string>.Empty,
            Decisions = [],
            IsExhaustive = false,
            Limits = Limits(diagram, false),
            Assumed = [],
            Ignored = [],
            Explanation = new([]),
        };
    }
}
