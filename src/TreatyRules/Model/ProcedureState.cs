using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A state of a procedure: what it means, and the ways out of it.</summary>
/// <param name="Name">Its name in the procedure.</param>
/// <param name="Outcome">Its headline.</param>
/// <param name="Cause">Why it has no effect, where the law says so itself; null: the run tells.</param>
/// <param name="Awaits">What it waits for.</param>
/// <param name="Always">Transitions taken as soon as their guard is true.</param>
/// <param name="On">Transitions that events bring about; for an event, the first whose result and guard match.</param>
/// <param name="After">Transitions that time brings about.</param>
/// <param name="Effects">The duties, permissions and prohibitions in force in it.</param>
/// <param name="Provenance">Its article.</param>
public sealed record ProcedureState(
    string Name,
    Outcome Outcome,
    CauseKind? Cause,
    string? Awaits,
    ImmutableArray<Transition> Always,
    ImmutableArray<EventTransition> On,
    ImmutableArray<TimedTransition> After,
    ImmutableArray<Effect> Effects,
    Provenance Provenance);
