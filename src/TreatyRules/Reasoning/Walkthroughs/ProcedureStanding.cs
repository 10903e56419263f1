using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>Where a procedure stands at a step of a crisis, and what it waits for.</summary>
/// <param name="Procedure">Its qualified name.</param>
/// <param name="State">The state.</param>
/// <param name="Outcome">What it has come to.</param>
/// <param name="Since">The day on which the state was entered.</param>
/// <param name="IsSupposed">Whether something unknown decides it, so that this is where it stands in one completion.</param>
/// <param name="Awaits">What the law says that the state waits for; null where it says nothing.</param>
/// <param name="Clocks">The times that run, the next to run out first.</param>
/// <param name="Listens">The events that would move it.</param>
public sealed record ProcedureStanding(
    string Procedure,
    string State,
    Outcome Outcome,
    DateOnly Since,
    bool IsSupposed,
    string? Awaits,
    ImmutableArray<PendingClock> Clocks,
    ImmutableArray<AwaitedEvent> Listens);
