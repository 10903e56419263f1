using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>A step of a procedure, with where it leads from.</summary>
/// <param name="Step">The step.</param>
/// <param name="Name">From where it leads, upon what, and where to.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record StepPlace(Transition Step, string Name, LawPlace Place)
{
    /// <summary>The steps of a procedure: those open in every state, then each state's own. A step that answers to several results is one.</summary>
    public static IEnumerable<StepPlace> Of(Procedure procedure, LawPlace place) =>
    [
        .. procedure.Always.Select(step => Of(step, "*", place)),
        .. procedure.States.SelectMany(state => Of(state, place.In(state.Provenance))),
    ];

    private static IEnumerable<StepPlace> Of(ProcedureState state, LawPlace place) =>
    [
        .. state.Always.Select(step => Of(step, state.Name, place)),
        .. state.On.DistinctBy(on => on.Transition, ReferenceEqualityComparer.Instance).Select(on => Of(on.Transition, $"{state.Name} upon {on.Event[(on.Event.IndexOf('/') + 1)..]}", place)),
        .. state.After.Select(after => Of(after.Transition, $"{state.Name} after {after.Time}", place)),
    ];

    private static StepPlace Of(Transition step, string from, LawPlace place) => new(step, $"{from} -> {step.To}", place.In(step.Provenance));
}
