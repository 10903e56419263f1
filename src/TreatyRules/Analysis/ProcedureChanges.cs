using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>The changes of a procedure: of its steps, their guards and times, and of what is in force in its states.</summary>
internal sealed class ProcedureChanges(Procedure procedure, LawPlace treaty)
{
    private readonly LawPlace _place = treaty.In(procedure.Provenance, procedure.Id);

    /// <summary>All of them.</summary>
    public IEnumerable<Mutant> All() =>
    [
        .. procedure.Always.SelectMany(step => Of(step, "*", _place)),
        .. procedure.States.SelectMany(Of),
    ];

    private IEnumerable<Mutant> Of(ProcedureState state)
    {
        LawPlace place = _place.In(state.Provenance);
        return
        [
            .. state.Always.SelectMany(step => Of(step, state.Name, place)),
            .. state.On.DistinctBy(on => on.Transition, ReferenceEqualityComparer.Instance).SelectMany(on => Of(on.Transition, $"{state.Name} upon {on.Event[(on.Event.IndexOf('/') + 1)..]}", place)),
            .. state.After.SelectMany(after => Of(after, state.Name, place)),
            .. state.Effects.SelectMany(effect => Of(effect, place)),
        ];
    }

    private static IEnumerable<Mutant> Of(Transition step, string from, LawPlace place)
    {
        LawPlace here = place.In(step.Provenance);
        yield return ConditionChanges.Mutant(LawChangeKind.StepRemoved, here, $"{from} -> {step.To}", "", new RemovedStep(step));
        foreach (Mutant mutant in ConditionChanges.Of(step.Applies, here))
            yield return mutant;
        if (step.Guard is null)
            yield break;
        yield return ConditionChanges.Negated(step.Guard, here.At(step.Guard.Span));
        foreach (Mutant mutant in ConditionChanges.Of(step.Guard, here))
            yield return mutant;
    }

    private static IEnumerable<Mutant> Of(TimedTransition after, string from, LawPlace place)
    {
        LawPlace here = place.In(after.Transition.Provenance);
        foreach (int more in (int[])[-1, 1])
        {
            Duration time = after.Time with { Length = after.Time.Length + more };
            yield return ConditionChanges.Mutant(LawChangeKind.DateMoved, here, $"{from} -> {after.Transition.To} after {after.Time}", $"after {time}", new AlteredTime(after, time));
        }

        foreach (Mutant mutant in Of(after.Transition, from, place))
            yield return mutant;
    }

    private static IEnumerable<Mutant> Of(Effect effect, LawPlace place)
    {
        LawPlace here = place.In(effect.Provenance);
        string what = $"{effect.Kind.Word()}: {effect.What}";
        yield return ConditionChanges.Mutant(LawChangeKind.EffectDropped, here, what, "", new AlteredEffect(effect, null));
        if (effect.Kind == EffectKind.Duty)
            yield return ConditionChanges.Mutant(LawChangeKind.DutyWeakened, here, what, $"{EffectKind.Permission.Word()}: {effect.What}", new AlteredEffect(effect, effect with { Kind = EffectKind.Permission }));
        foreach (DiscretionVersion version in effect.Kind == EffectKind.Duty ? effect.Discretions : [])
        {
            if (version.Discretion != Discretion.Whole)
            {
                Discretion more = version.Discretion + 1;
                yield return ConditionChanges.Mutant(
                    LawChangeKind.DutyWeakened, here, $"{what}, discretion {version.Discretion.Word()}", $"discretion {more.Word()}",
                    new AlteredEffect(effect, effect with { Discretions = effect.Discretions.Replace(version, version with { Discretion = more }) }));
            }

            foreach (Mutant mutant in ConditionChanges.Of(version.Applies, here))
                yield return mutant;
        }

        foreach (Condition condition in new[] { effect.When, effect.Unless }.OfType<Condition>())
        {
            yield return ConditionChanges.Negated(condition, here.At(condition.Span));
            foreach (Mutant mutant in ConditionChanges.Of(condition, here))
                yield return mutant;
        }
    }
}
