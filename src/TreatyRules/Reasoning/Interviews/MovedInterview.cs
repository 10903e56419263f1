using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Reasoning.Days;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>An interview with one of its days moved: the crisis is laid out once, and its days are written into it.</summary>
internal sealed class MovedInterview
{
    private readonly CompiledLaw _law;
    private readonly InterviewState _state;
    private readonly InterviewThing _thing;
    private readonly int _procedure;
    private readonly InterviewOptions _options;
    private readonly Run _run;
    private readonly RowDates _dates;
    private readonly DatedCrisis _dated;
    private readonly DayOrder _order;
    private readonly HashSet<(int From, Duration Time)> _lengths = [];
    private readonly int _openDates;

    public MovedInterview(CompiledLaw law, InterviewState state, InterviewThing thing, int procedure, InterviewOptions options)
    {
        (_law, _state, _thing, _procedure, _options) = (law, InterviewDraft.OnTheLastDay(state, thing), thing, procedure, options);
        CrisisFile file = _state.Finish(state.Assumed);
        _run = new Run(RowBuilder.Lay(law, file, options.Readings));
        _run.Row.Lengths = _lengths;
        _dates = new RowDates(_run.Row);
        _dated = new DatedCrisis(file, law.Law);
        _order = new DayOrder(CriticalDays.All(law, file, _state.ReadOn(options)), law.Law.Calendar);
        _openDates = file.Records.Sum(record => OpenDates(law.Law.FindRecord(record.Type)?.Fields ?? [], record.Fields))
            + file.Events.Sum(held => OpenDates(law.Law.FindEvent(held.Event)?.Fields ?? [], held.Fields));
    }

    /// <summary>The days to which it can be moved, by stretches of which a run that asks for no length of time tells no day from another.</summary>
    /// <param name="last">The last day.</param>
    /// <param name="hasLater">Whether the day after it is among them.</param>
    public ImmutableArray<DayStretch> Cells(DateOnly last, bool hasLater) =>
        [.. DateCells.Of(_law, _state.Finish(_state.Assumed), last, _openDates).Where(cell => hasLater || cell.First <= last.DayNumber)];

    /// <summary>What can still come of it.</summary>
    /// <param name="days">The days to which it may be moved without a difference, unless a length of time is asked for; it is moved to the first.</param>
    /// <param name="ahead">How far may be looked ahead.</param>
    public MovedOutlook On(DayStretch days, LookAhead ahead)
    {
        InterviewState moved = InterviewDays.Moved(_state, _thing, DateOnly.FromDayNumber(days.First));
        CrisisFile file = moved.Finish(_state.Assumed);
        if (!_dated.CanBe(file))
            return new MovedOutlook([], true, days.Last);
        CompletionDiagram diagram = Explore(file, moved.ReadOn(_options), ahead);

        // Of dates that are not known, it is not known either where a length of time after them stands.
        int last = _lengths.Count == 0 && !_run.Row.HasOtherLengths ? days.Last
            : _openDates > 0 || _run.Row.HasOtherLengths ? days.First
            : _order.LastAlike(days, _lengths);
        return new MovedOutlook(diagram.Possible, diagram.IsComplete, last);
    }

    /// <summary>The days as of which the verdict can be wanted, from the one that is taken as long as nothing is answered, by stretches in which nothing changes by itself; and whether nothing does for sure.</summary>
    /// <param name="last">The last day. Where a time of the law runs on it, and what comes until then can be looked through, the last is the day after that has run out.</param>
    /// <param name="ahead">How far may be looked ahead.</param>
    public (ImmutableArray<DayStretch> Days, bool IsWhole) Stops(DateOnly last, LookAhead ahead)
    {
        CompletionDiagram diagram = Explore(_state.Finish(_state.Assumed), last, ahead);
        DateOnly end = _lengths.Select(length => length.Time.After(DateOnly.FromDayNumber(length.From), _law.Law.Calendar)).Where(day => day < DateOnly.MaxValue).DefaultIfEmpty().Max();
        if (end >= last && Explore(_state.Finish(_state.Assumed), end.AddDays(1), ahead.Share(2)) is { IsComplete: true } further)
            (diagram, last) = (further, end.AddDays(1));
        return ([.. new DayStretch(_state.ReadOn(_options).DayNumber, last.DayNumber).CutBefore(diagram.Days)], diagram.IsComplete);
    }

    private CompletionDiagram Explore(CrisisFile file, DateOnly asOf, LookAhead ahead)
    {
        Row row = _run.Row;
        _dates.Lay(file);
        _lengths.Clear();
        row.HasOtherLengths = false;
        long asked = row.Unknowns.Asked;
        CompletionDiagram diagram = Completions.Explore(_run, _law.PlanFor(_procedure), InterviewOutlook.UntilOf(row, asOf, _options), _procedure, ahead.Steps, asked + ahead.Asked, tellsEffects: false);
        ahead.Take(diagram.Steps, row.Unknowns.Asked - asked);
        return diagram;
    }

    private static int OpenDates(ImmutableArray<FieldDefinition> fields, ImmutableArray<FieldDatum> given) =>
        given.Count(field => field.Datum is UnknownDatum && fields.Any(one => one.Name == field.Field && one.Type.Kind == ValueKind.Date));
}
