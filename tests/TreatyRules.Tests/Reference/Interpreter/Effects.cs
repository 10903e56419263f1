using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The duties, permissions and prohibitions in force, and the same as records.</summary>
internal static class Effects
{
    /// <summary>Those that the present state of a procedure puts in force, with the record that each is for.</summary>
    public static IEnumerable<(ReferenceEffect Effect, PlainRecord? For)> InForce(Procedure procedure, Situation now)
    {
        if (!now.IsInForce(procedure))
            yield break;
        foreach (Effect effect in now.StateOf(procedure).Effects.Where(effect => effect.Period.Contains(now.Today)))
        {
            IEnumerable<PlainRecord?> records = effect.For is null ? [null] : [.. Records.Of(effect.For, now)];
            foreach (PlainRecord? record in records)
            {
                if (Of(effect, record, now) is { } inForce)
                    yield return (inForce, record);
            }
        }
    }

    /// <summary>The effects that law can ask for: those of all procedures that do not themselves ask for effects.</summary>
    public static IEnumerable<PlainRecord> AsRecords(Situation now) =>
        now.Order.Procedures
            .Where(procedure => !now.Order.ReadingEffects.Contains(procedure.Id))
            .SelectMany(procedure => InForce(procedure, now).Select(pair => AsRecord(procedure, pair.Effect, pair.For, now)));

    private static ReferenceEffect? Of(Effect effect, PlainRecord? record, Situation now)
    {
        Scope scope = record is null ? Scope.Of(now) : Scope.Of(now).With(effect.Record!, record);
        if (effect.When is { } when && !Conditions.Hold(when, scope))
            return null;
        ImmutableSortedSet<string> bearers = Sets.Of(
            Sets.Of(effect.Bearers, scope).Where(bearer => effect.Unless is null || !Conditions.Hold(effect.Unless, scope.With(effect.Bearer, bearer))));
        if (bearers.IsEmpty)
            return null;
        Discretion? discretion = effect.Discretions.FirstOrDefault(version => Conditions.IsThere(version.Applies, scope))?.Discretion;
        return new ReferenceEffect(effect.Kind, effect.What, effect.Action, discretion, bearers, record?.Name);
    }

    private static PlainRecord AsRecord(Procedure procedure, ReferenceEffect effect, PlainRecord? record, Situation now)
    {
        Treaty treaty = now.Law.TreatyOf(procedure.Id);
        PlainRecord result = new(RecordType.Effect, procedure.Id, now.Today, null);
        result.Fields["kind"] = effect.Kind.Word();
        result.Fields["action"] = effect.Action;
        result.Fields["discretion"] = effect.Discretion?.Word();
        result.Fields["claim"] = treaty.ClaimsToBe;
        result.Fields["treaty"] = treaty.Id;
        result.Fields["procedure"] = procedure.Id;
        result.Fields["bearers"] = effect.Bearers;
        foreach (string inherited in (string[])["by", "against", "place"])
            result.Fields[inherited] = record is null ? null : Values.Field(record, inherited, now);
        return result;
    }
}
