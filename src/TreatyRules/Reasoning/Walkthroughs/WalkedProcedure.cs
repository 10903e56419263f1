using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>A procedure's way through a crisis.</summary>
internal sealed class WalkedProcedure(CompiledLaw law, int number, bool isSupposed, ImmutableArray<WalkMove> moves)
{
    private readonly CompiledProcedure _procedure = law.Procedures[number];

    /// <summary>Its moves, in order.</summary>
    public ImmutableArray<WalkMove> Moves => moves;

    /// <summary>Its moves at a step.</summary>
    public IEnumerable<ExplanationStep> MovesAt(WalkKey key) => moves.Where(move => move.Key == key).Select(move => move.Step);

    /// <summary>Where it stands after a step.</summary>
    /// <param name="key">The step.</param>
    /// <param name="firstDay">The crisis's first day.</param>
    /// <param name="lastHeld">Tells on which day an event of a type was last held.</param>
    public ProcedureStanding StandingAt(WalkKey key, int firstDay, Func<string, WalkKey, DateOnly?> lastHeld)
    {
        var day = DateOnly.FromDayNumber(key.Day);
        bool isInForce = law.Law.Treaties[_procedure.Treaty].InForce.Contains(day);
        WalkMove? last = isInForce ? moves.LastOrDefault(move => move.Key.CompareTo(key) <= 0) : null;
        ProcedureState state = _procedure.States[last?.To ?? _procedure.Initial].State;
        DateOnly since = last?.Step.Day ?? DateOnly.FromDayNumber(firstDay);
        return new ProcedureStanding(
            _procedure.Procedure.Id,
            state.Name,
            isInForce ? state.Outcome : Outcome.NotEngaged,
            since,
            isSupposed,
            isInForce ? state.Awaits : null,
            isInForce ? Clocks(state, since, day, type => lastHeld(type, key)) : [],
            isInForce ? Listens(state, day) : []);
    }

    private ImmutableArray<PendingClock> Clocks(ProcedureState state, DateOnly since, DateOnly day, Func<string, DateOnly?> lastHeld) =>
    [
        .. (from after in state.After
            let start = after.Since is { } type ? lastHeld(type) : since
            where start is not null
            let deadline = after.Time.After(start ?? since, law.Law.Calendar)
            where deadline >= day && after.Transition.Applies.Period.Contains(deadline)
            select new PendingClock(deadline, after.Time.ToString(), after.Transition.To, after.Transition.Provenance.Article)).OrderBy(clock => clock.On),
    ];

    private static ImmutableArray<AwaitedEvent> Listens(ProcedureState state, DateOnly day) =>
    [
        .. state.On.Where(on => on.Transition.Applies.Period.Contains(day))
            .Select(on => new AwaitedEvent(on.Event, on.Result, on.Transition.To, on.Transition.Provenance.Article)).Distinct(),
    ];
}
