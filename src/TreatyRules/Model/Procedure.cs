using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A procedure of a treaty as a statechart.</summary>
/// <param name="Id">Its qualified name.</param>
/// <param name="Title">Its title, if it has one.</param>
/// <param name="Decides">What its outcome is about.</param>
/// <param name="Initial">The state in which it begins.</param>
/// <param name="Always">Transitions looked at in every state, after the state's own.</param>
/// <param name="States">Its states, in the YAML's order.</param>
/// <param name="Provenance">Its article.</param>
public sealed record Procedure(
    string Id,
    string? Title,
    Decides Decides,
    string Initial,
    ImmutableArray<Transition> Always,
    ImmutableArray<ProcedureState> States,
    Provenance Provenance);
