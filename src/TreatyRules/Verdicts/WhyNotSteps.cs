using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Says of a step what stands in its way, as the crisis stands where the run ended.</summary>
internal sealed class WhyNotSteps(Run run, VoteReader votes, int procedure, ImmutableArray<WhyNotEdge> edges)
{
    private readonly Row _row = run.Row;
    private readonly Examiner _examiner = new(run, isThorough: true);
    private readonly UnmetFinder _unmet = new(run.Row, votes);

    private CompiledProcedure Procedure => _row.Law.Procedures[procedure];

    /// <summary>A step and what stands in its way.</summary>
    /// <param name="edge">The step.</param>
    /// <param name="source">The stay in a state from which the way leads.</param>
    /// <param name="isFirst">Whether it is the first of the way, so that the procedure stood where it begins.</param>
    public WhyNotStep Step(WhyNotEdge edge, (int State, int From, int Until) source, bool isFirst)
    {
        Transition transition = _row.Law.Transitions[edge.Transition].Transition;
        _row.Frame = 0;
        ImmutableArray<UnmetCondition> unmet = edge switch
        {
            _ when !run.IsInForce(procedure) => [NotInForce(transition)],
            { On: { } on } => OnEvent(edge, on, isFirst ? source.From : _row.FirstDay),
            { After: { } after } => AfterTime(edge, after, source.From),
            _ => Always(edge, source.State, isFirst),
        };
        return new WhyNotStep(NameOf(edge.From), transition.To, By(edge), transition.Provenance.Article, transition.Provenance.Span, unmet);
    }

    /// <summary>A state that was reached, and left again.</summary>
    public WhyNotStep Left(int state, (int State, int From, int Until) visit)
    {
        ProcedureState left = Procedure.States[state].State;
        string text = $"it stood at {left.Name} from {Day(visit.From)} until {Day(visit.Until)}";
        return new WhyNotStep(left.Name, left.Name, "", left.Provenance.Article, left.Provenance.Span, [new UnmetCondition(UnmetKind.Left, text, left.Provenance.Article, left.Provenance.Span, [], [])]);
    }

    private static string Day(int day) => DateOnly.FromDayNumber(Math.Min(day, DateOnly.MaxValue.DayNumber)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Local(string qualified) => qualified[(qualified.IndexOf('/') + 1)..];

    private string NameOf(int state) => Procedure.States[state].State.Name;

    private UnmetCondition NotInForce(Transition transition) => Other(UnmetKind.NotThere, transition, $"the treaty is not in force on {Day(_row.Today)}");

    private static UnmetCondition Other(UnmetKind kind, Transition transition, string text) =>
        new(kind, text, transition.Provenance.Article, transition.Provenance.Span, [], []);

    /// <summary>What brings a step about.</summary>
    private string By(WhyNotEdge edge)
    {
        Transition transition = _row.Law.Transitions[edge.Transition].Transition;
        string asked = string.Join(" and ", _row.Law.Transitions[edge.Transition].Guard.Children.Select(child => child.Condition?.ToString()).OfType<string>());
        return edge switch
        {
            { On: { } on } => $"upon {Local(_row.Law.Events[on.Event].Event.Id)}{Result(on)}{(asked.Length == 0 ? "" : $" where {asked}")}",
            { After: { } after } => $"after {after.Time}{(after.Since < 0 ? "" : $" since {Local(_row.Law.Events[after.Since].Event.Id)}")}{(asked.Length == 0 ? "" : $" when {asked}")}",
            _ => asked.Length == 0 ? Phrases.Period(transition.Applies.Period) : asked,
        };
    }

    private string Result(CompiledEventTransition on) => on.Result == Slots.Absent ? "" : $" {ResultWord(on)}";

    private string ResultWord(CompiledEventTransition on) =>
        Procedure.Procedure.States.SelectMany(state => state.On).First(step => step.Transition == _row.Law.Transitions[on.Transition].Transition).Result ?? "";

    private ImmutableArray<UnmetCondition> Always(WhyNotEdge edge, int stands, bool isFirst)
    {
        CompiledTransition transition = _row.Law.Transitions[edge.Transition];
        Finding finding = _examiner.Examine(transition.Guard);
        if (!finding.IsThere)
            return [NotThere(transition.Transition)];
        if (finding.Holds != true)
            return _unmet.Of(finding);
        if (!isFirst)
            return [];

        // Open, and not taken: another that comes before it is open too, or the procedure has left the state.
        if (stands != run.StateOf(procedure))
            return [Other(UnmetKind.Precedence, transition.Transition, $"it holds on {Day(_row.Today)}, when the procedure no longer stands at {NameOf(stands)}")];
        foreach (WhyNotEdge before in edges.Where(other => other.IsAlways && (other.From < 0 || other.From == stands)).OrderBy(other => other.From < 0))
        {
            CompiledTransition first = _row.Law.Transitions[before.Transition];
            if (before.Transition != edge.Transition && _examiner.Examine(first.Guard) is { IsThere: true, Holds: true })
                return [Other(UnmetKind.Precedence, first.Transition, $"it holds, but {first.Transition.To} comes first: {By(before)}")];
        }

        return [];
    }

    private static UnmetCondition NotThere(Transition transition) => Other(UnmetKind.NotThere, transition, $"the step is there only {Phrases.Period(transition.Applies.Period)}");

    private ImmutableArray<UnmetCondition> OnEvent(WhyNotEdge edge, CompiledEventTransition on, int since)
    {
        CompiledTransition transition = _row.Law.Transitions[edge.Transition];
        string name = Local(_row.Law.Events[on.Event].Event.Id);
        string verb = _row.Law.Events[on.Event].Votes.IsEmpty ? "held" : "put";
        ImmutableArray<int> held =
        [
            .. Enumerable.Range(0, _row.Events.Length)
                .Where(number => _row.Events[number].Event == on.Event && _row.Slots[_row.Events[number].Address + RecordLayout.Exists] == 1),
        ];
        if (held.IsEmpty)
            return [Other(UnmetKind.NoRecord, transition.Transition, $"no {name} was {verb}")];
        ImmutableArray<int> inTime = [.. held.Where(number => _row.Slots[_row.Events[number].Address + RecordLayout.From] >= since)];
        if (inTime.IsEmpty)
            return [Other(UnmetKind.NoRecord, transition.Transition, $"no {name} was {verb} since {Day(since)}, when {NameOf(edge.From)} was entered")];
        ImmutableArray<UnmetCondition> records = [.. inTime.Select(number => OfEvent(number, on, transition))];
        string needed = on.Result == Slots.Absent ? "led on" : $"was {ResultWord(on)}";
        return [Other(UnmetKind.NoRecord, transition.Transition, $"no {name} that was {verb} {needed}") with { Basis = [.. records.OrderBy(record => record.Distance)] }];
    }

    private UnmetCondition OfEvent(int held, CompiledEventTransition on, CompiledTransition transition)
    {
        LaidEvent laid = _row.Events[held];
        List<UnmetCondition> lacks = [];
        if (on.Result != Slots.Absent && on.Result != _row.Slots[laid.Address + RecordLayout.Result] && on.Result != _row.Slots[laid.Address + RecordLayout.Way])
        {
            string result = ((VoteResult)_row.Slots[laid.Address + RecordLayout.Result]).Word();
            lacks.Add(Other(UnmetKind.Vote, transition.Transition, _unmet.Failure(held) ?? $"it was {result}, not {ResultWord(on)}"));
        }

        (int frame, _row.Frames[0]) = (_row.Frames[0], laid.Address);
        Finding finding = _examiner.Examine(transition.Guard);
        lacks.AddRange(finding.IsThere ? _unmet.Of(finding, true, laid.Address) : [NotThere(transition.Transition)]);
        _row.Frames[0] = frame;
        if (lacks.Count == 0)
            lacks.Add(Other(UnmetKind.Precedence, transition.Transition, "another step came first"));
        string name = ExplanationBuilder.NameOf(laid);
        return new UnmetCondition(UnmetKind.Record, $"{name}: {string.Join("; ", lacks.Select(one => one.Text))}", null, laid.Held.Span, [], [.. lacks]) { Name = name };
    }

    private ImmutableArray<UnmetCondition> AfterTime(WhyNotEdge edge, CompiledTimedTransition after, int entry)
    {
        CompiledTransition transition = _row.Law.Transitions[edge.Transition];
        int start = after.Since < 0 ? entry : _row.LastHeld[after.Since] is var last && last >= 0 ? _row.Slots[_row.Events[last].Address + RecordLayout.On] : -1;
        if (start < 0)
            return [Other(UnmetKind.NoRecord, transition.Transition, $"no {Local(_row.Law.Events[after.Since].Event.Id)} was held, from which the time would count")];
        int deadline = after.Time.After(DateOnly.FromDayNumber(start), _row.Law.Law.Calendar).DayNumber;
        if (deadline > _row.Today)
            return [Other(UnmetKind.Time, transition.Transition, $"{after.Time} from {Day(start)} run out on {Day(deadline)}; it is {Day(_row.Today)}")];
        Finding finding = _examiner.Examine(transition.Guard);
        if (!finding.IsThere)
            return [NotThere(transition.Transition)];
        return finding.Holds == true ? [Other(UnmetKind.Precedence, transition.Transition, "another step came first")] : _unmet.Of(finding);
    }
}
