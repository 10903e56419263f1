using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>The changes of a procedure: of its steps, their guards and times, and of what is in force in its states.</summary>
internal sealed class ProcedureChanges(Procedure procedure, LawPlace treaty)
{
    private readonly LawPlace _place = treaty.In(procedure.Provenance, procedure.Id);

    /// <summary>All of them.</summary>
    public IEnumerable<Mutant> All() =>
    [
        .. StepPlace.Of(procedure, _place).SelectMany(Of),
        .. procedure.States.SelectMany(state => state.After.SelectMany(after => Of(after, state.Name, _place.In(state.Provenance)))),
        .. procedure.States.SelectMany(state => state.Effects.SelectMany(effect => Of(effect, _place.In(state.Provenance)))),
    ];

    private static IEnumerable<Mutant> Of(StepPlace step)
    {
        yield return ConditionChanges.Mutant(LawChangeKind.StepRemoved, step.Place, step.Name, "", new RemovedStep(step.Step));
        foreach (Mutant mutant in ConditionChanges.Of(step.Step.Applies, step.Place))
            yield return mutant;
        if (step.Step.Guard is not { } guard)
            yield break;
        yield return ConditionChanges.Negated(guard, step.Place.At(guard.Span));
        foreach (Mutant mutant in ConditionChanges.Of(guard, step.Place))
            yield return mutant;
    }

    private static IEnumerable<Mutant> Of(TimedTransition after, string from, LawPlace place)
    {
        foreach (int more in (int[])[-1, 1])
        {
            Duration time = after.Time with { Length = after.Time.Length + more };
            yield return ConditionChanges.Mutant(
                LawChangeKind.DateMoved, place.In(after.Transition.Provenance), $"{from} -> {after.Transition.To} after {after.Time}", $"after {time}", new AlteredTime(after, time));
        }
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
