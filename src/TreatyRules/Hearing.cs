using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules;

/// <summary>A crisis laid out for the law under some readings, ready to be run: the only place that allocates for an evaluation.</summary>
/// <remarks>A hearing writes to its own memory while it runs; use one for each thread. The corpus and the crisis may be shared.</remarks>
public sealed class Hearing
{
    private readonly CompiledLaw _law;
    private readonly Run _run;
    private readonly Until _until;
    private readonly Plan?[] _plans;

    internal Hearing(CompiledLaw law, CrisisFile crisis, IReadOnlyDictionary<string, string> readings, DateOnly? asOf, string? after)
        : this(law, crisis, new Run(RowBuilder.Lay(law, crisis, readings)), new Plan?[law.Procedures.Length], asOf, after)
    {
    }

    private Hearing(CompiledLaw law, CrisisFile crisis, Run run, Plan?[] plans, DateOnly? asOf, string? after)
    {
        _law = law;
        _run = run;
        _plans = plans;
        Crisis = crisis;
        DateOnly day = asOf ?? crisis.AsOf ?? crisis.LastDay;
        ArgumentOutOfRangeException.ThrowIfLessThan(day, crisis.Date, nameof(asOf));
        AsOf = day;
        int held = after is null ? -1 : Array.FindIndex(_run.Row.Events, laid => laid.Held.Symbol == after);
        if (after is not null && held < 0)
            throw new ArgumentException($"No event of the crisis has the symbol '{after}'.", nameof(after));
        _until = new Until(held < 0 ? day.DayNumber : int.MaxValue - 1, held);
    }

    /// <summary>The crisis that is heard.</summary>
    public CrisisFile Crisis { get; }

    /// <summary>The day at whose close verdicts are read, unless they are read right after an event.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The qualified names of all procedures, in the law's order.</summary>
    public IEnumerable<string> Procedures => _law.Procedures.Select(procedure => procedure.Procedure.Id);

    internal Run Run => _run;

    /// <summary>How many steps are gone before a verdict over what is unknown says that it did not finish.</summary>
    internal int MostSteps { get; init; } = Completions.MostSteps;

    /// <summary>When verdicts are read.</summary>
    internal Until ReadAt => _until;

    /// <summary>Runs what a procedure needs, and lets an observer see it; where something unknown stops the run, in one completion.</summary>
    internal RunEnd Observe<TObserver>(string procedure, Until until, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        int number = NumberOf(procedure);
        _run.Row.Unknowns.Clear();
        var nobody = default(NoObserver);
        if (_run.To(PlanFor(number), _until, ref nobody) == RunEnd.Unknown)
            Completions.Complete(_run, PlanFor(number), _until);
        return _run.To(PlanFor(number), until, ref observer);
    }

    /// <summary>Where a procedure stands. Allocates nothing once the procedure has been asked for before.</summary>
    /// <param name="procedure">Its qualified name, <c>treaty/procedure</c>.</param>
    /// <exception cref="ArgumentException">There is no such procedure.</exception>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public Standing Standing(string procedure)
    {
        int number = NumberOf(procedure);
        _run.Row.Unknowns.Clear();
        var observer = default(NoObserver);
        RunEnd end = _run.To(PlanFor(number), _until, ref observer);
        if (end == RunEnd.Cycle)
            throw Cycle.Exception(_run);
        return new Standing(
            end == RunEnd.Unknown ? Outcome.Undetermined : _run.OutcomeOf(number),
            _law.Procedures[number].States[_run.StateOf(number)].State.Name,
            DateOnly.FromDayNumber(_run.EntryOf(number)));
    }

    /// <summary>What a procedure comes to over all completions of what is unknown, without its reasons.</summary>
    /// <inheritdoc cref="Standing(string)"/>
    internal Outcome OutcomeOf(string procedure) => Standing(procedure).Outcome is not Outcome.Undetermined and var outcome ? outcome : Verdict(procedure, false).Outcome;

    /// <summary>The same hearing read at another time. Both run in the same memory, so only one is used at a time.</summary>
    internal Hearing Until(DateOnly? asOf, string? after) => new(_law, Crisis, _run, _plans, asOf, after);

    /// <summary>A procedure's verdict, with its reasons.</summary>
    /// <param name="procedure">Its qualified name, <c>treaty/procedure</c>.</param>
    /// <exception cref="ArgumentException">There is no such procedure.</exception>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public Verdict Verdict(string procedure) => Verdict(procedure, true);

    /// <summary>A procedure's verdict; without its steps and what is missing where nobody looks at them.</summary>
    internal Verdict Verdict(string procedure, bool withReasons)
    {
        int number = NumberOf(procedure);
        return new VerdictFinder(_run, PlanFor(number), _until, number, MostSteps).Find(withReasons);
    }

    /// <summary>Why a procedure did not come to an outcome: the nearest ways to it, and on each the first conditions not met.</summary>
    /// <param name="procedure">Its qualified name, <c>treaty/procedure</c>.</param>
    /// <param name="asked">The outcome.</param>
    /// <exception cref="ArgumentException">There is no such procedure.</exception>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public WhyNot WhyNot(string procedure, Outcome asked) => WhyNotBuilder.Of(_run, PlanFor(NumberOf(procedure)), _until, NumberOf(procedure), Verdict(procedure), asked);

    /// <summary>The steps by which a procedure comes to where it stands.</summary>
    /// <param name="procedure">Its qualified name, <c>treaty/procedure</c>.</param>
    /// <exception cref="ArgumentException">There is no such procedure.</exception>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public ProcedureCourse Course(string procedure)
    {
        int number = NumberOf(procedure);
        _run.Row.Unknowns.Clear();
        return ProcedureCourse.Of(_run, PlanFor(number), _until, number);
    }

    /// <summary>The verdicts of all procedures.</summary>
    public ImmutableArray<Verdict> Verdicts() => [.. Procedures.Select(Verdict)];

    /// <summary>What was asked of readings since this was last cleared.</summary>
    internal ReadingTests ReadingTests => _run.Row.ReadingTests;

    /// <summary>What came of the event of a symbol; null when it was not voted on, or what is unknown leaves it open.</summary>
    /// <exception cref="ArgumentException">There is no such event.</exception>
    public Decision? Decision(string symbol)
    {
        int held = Array.FindIndex(_run.Row.Events, laid => laid.Held.Symbol == symbol);
        if (held < 0)
            throw new ArgumentException($"No event of the crisis has the symbol '{symbol}'.", nameof(symbol));
        return Decision(held);
    }

    /// <summary>What came of an event, by its place in the crisis; null when it was not voted on, or what is unknown leaves it open.</summary>
    public Decision? Decision(int held)
    {
        _run.Row.Unknowns.Clear();
        var trace = new Trace();
        var observer = new TraceObserver(trace);
        RunEnd end = _run.To(_law.PlanForEvent(_run.Row.Events[held].Event), new Until(int.MaxValue - 1, held), ref observer);
        if (end == RunEnd.Cycle)
            throw Cycle.Exception(_run);
        var votes = new VoteReader(_run, trace.Examiner(_run), trace);
        return trace.Counts.Any(count => count.Held == held) && votes.WasVotedOn(held) ? votes.Read(held) : null;
    }

    /// <summary>The result of an event by its place in the crisis, without its reasons; <see cref="VoteResult.None"/> when what is unknown leaves it open.</summary>
    internal VoteResult Result(int held)
    {
        _run.Row.Unknowns.Clear();
        Array.Clear(_run.Row.QuestionsRead);
        var observer = default(NoObserver);
        RunEnd end = _run.To(_law.PlanForEvent(_run.Row.Events[held].Event), new Until(int.MaxValue - 1, held), ref observer);
        return end == RunEnd.Cycle ? throw Cycle.Exception(_run) : end == RunEnd.Unknown ? VoteResult.None : (VoteResult)ResultOf(held);
    }

    /// <summary>The questions that the last run asked.</summary>
    internal ImmutableArray<Question> QuestionsAsked => [.. _law.Questions.Where((_, number) => _run.Row.QuestionsRead[number]).Select(question => question.Question)];

    private int NumberOf(string procedure) => _law.ProcedureNumbers.TryGetValue(procedure, out int number) ? number
        : throw new ArgumentException($"There is no procedure '{procedure}'.", nameof(procedure));

    private Plan PlanFor(int procedure) => _plans[procedure] ??= _law.PlanFor(procedure);

    private int ResultOf(int held) => _run.Row.Slots[_run.Row.Events[held].Address + RecordLayout.Result];
}
