using Stateless;
using TreatyRules.Model;
using Step = TreatyRules.Model.Transition;

namespace TreatyRules.Stateless;

/// <summary>A procedure in a crisis as a state machine of Stateless: the procedure's states, what brings about its steps as triggers, the law's conditions as guards.</summary>
/// <remarks>
/// <para>The machine begins where the procedure does, and stands between two steps of its course through the crisis. A trigger can be fired if it is what moves the procedure
/// next: the law, run on the crisis, takes that transition and no other. Events that do not move the procedure need not be fired. <see cref="NextTrigger"/> says what comes.</para>
/// <para>Conditions are decided by the law's own run and not by this class, so the machine cannot come to another state than a verdict does.</para>
/// <para>Not safe for use by several threads, as no machine of Stateless is.</para>
/// </remarks>
public sealed class ProcedureMachine : StateMachine<string, string>
{
    /// <summary>The trigger of steps that no event of the state's own brings about: a condition has come to hold, or a time has run out.</summary>
    public const string DayPasses = "a day passes";

    /// <summary>The superstate of all states, which carries the steps that are open in every state. The machine never stands in it alone.</summary>
    public const string EveryState = "in every state";

    private readonly string _initial;
    private int _taken;

    internal ProcedureMachine(Procedure procedure, Period inForce, ProcedureCourse course)
        : base(procedure.Initial)
    {
        _initial = procedure.Initial;
        Course = course;
        foreach (ProcedureState state in procedure.States)
            Add(state);
        if (!procedure.Always.IsEmpty || inForce.Until is not null)
            AddEveryState(procedure, inForce);
        OnTransitioned(_ => _taken++);
    }

    /// <summary>The procedure's course through the crisis, by which the guards are decided.</summary>
    public ProcedureCourse Course { get; }

    /// <summary>The step that the law takes next; null at the end of the course.</summary>
    public ProcedureStep? Next => _taken < Course.Steps.Length ? Course.Steps[_taken] : null;

    /// <summary>The trigger of the next step; null at the end of the course.</summary>
    public string? NextTrigger => Next is { } step ? step.On?.Trigger ?? DayPasses : null;

    /// <summary>The step that was taken last; null at the beginning.</summary>
    public ProcedureStep? Last => _taken > 0 ? Course.Steps[_taken - 1] : null;

    /// <summary>The procedure and the state in which it stands.</summary>
    public override string ToString() => $"{Course.Procedure}: {State}";

    private void Add(ProcedureState state)
    {
        StateConfiguration from = Configure(state.Name);
        foreach (Step step in state.Always)
            AddAlways(from, step);
        foreach (EventTransition on in state.On)
            Permit(from, on.Trigger, on.Transition.To, () => Coming() is { On: { } next } && ReferenceEquals(next, on), GuardWords.Of(on.Transition));
        foreach (TimedTransition after in state.After)
            Permit(from, DayPasses, after.Transition.To, () => IsNext(after.Transition), GuardWords.Of(after));
    }

    // A state has one superstate at most, so what is open in every state stands in the graph once and not once for each.
    private void AddEveryState(Procedure procedure, Period inForce)
    {
        foreach (ProcedureState state in procedure.States)
            Configure(state.Name).SubstateOf(EveryState);
        StateConfiguration everywhere = Configure(EveryState);
        foreach (Step step in procedure.Always)
            AddAlways(everywhere, step);
        if (inForce.Until is { } end)
            everywhere.PermitIf(DayPasses, _initial, () => Coming() is { Transition: null }, GuardWords.OfTheEnd(end));
    }

    // What leads back to where the procedure stands, and asks for no event and no time, is never a step.
    private void AddAlways(StateConfiguration from, Step step)
    {
        if (step.To != from.State)
            from.PermitIf(DayPasses, step.To, () => IsNext(step), GuardWords.Of(step));
    }

    private static void Permit(StateConfiguration from, string trigger, string to, Func<bool> guard, string words)
    {
        if (to == from.State)
            from.PermitReentryIf(trigger, guard, words);
        else
            from.PermitIf(trigger, to, guard, words);
    }

    private bool IsNext(Step step) => Coming() is { On: null, Transition: { } next } && ReferenceEquals(next, step);

    /// <summary>The next step. Stateless knows only yes and no, so where the law says neither, asking is an error and not a no.</summary>
    private ProcedureStep? Coming() => Next is null && !Course.IsKnown
        ? throw new InvalidOperationException($"What moves {Course.Procedure} on from '{State}' turns on what is not known of the crisis; a verdict says what is missing.")
        : Next;
}
