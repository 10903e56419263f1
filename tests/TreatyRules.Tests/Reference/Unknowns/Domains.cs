using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The values that an unknown may have.</summary>
internal static class Domains
{
    public static IReadOnlyList<object> YesOrNo { get; } = [true, false];

    public static IReadOnlyList<object> Ballots { get; } = [.. Enum.GetValues<Ballot>().Cast<object>()];

    public static IReadOnlyList<object> Of(Model.ValueType type, Situation now) => type.Kind switch
    {
        ValueKind.Actor => [.. type.StatesOnly ? now.StatesOfTheLaw : now.StatesOfTheLaw.Concat(now.Crisis.Actors)],
        ValueKind.Place => [.. now.Law.Places.Concat(now.Crisis.Places).Select(place => place.Id)],
        ValueKind.Code => [.. type.Words],
        ValueKind.Codes => [.. Subsets(type.Words)],
        ValueKind.Flag => YesOrNo,
        ValueKind.Text => [.. Texts(now).Distinct().Order(StringComparer.Ordinal), "a text that nobody mentions"],
        _ => throw new NotSupportedException($"What is unknown of kind {type.Kind} cannot be gone through."),
    };

    private static IEnumerable<object> Subsets(ImmutableArray<string> words)
    {
        for (int members = 0; members < 1 << words.Length; members++)
            yield return Sets.Of(words.Where((_, index) => (members >> index & 1) == 1));
    }

    /// <summary>The texts that the crisis or the law mentions.</summary>
    private static IEnumerable<string> Texts(Situation now)
    {
        IEnumerable<string?> names = now.Crisis.Events.Select(held => held.Symbol).Concat(now.Crisis.Records.Select(fact => fact.Id));
        IEnumerable<string?> written =
        [
            .. now.Crisis.Events.SelectMany(held => InFields(held.Fields, now.Law.FindEvent(held.Event)!.Fields)),
            .. now.Crisis.Records.SelectMany(fact => InFields(fact.Fields, now.Law.FindRecord(fact.Type)!.Fields)),
        ];
        IEnumerable<string?> inLaw = now.Law.Treaties.SelectMany(ModelParts.Within).OfType<Literal>().Where(literal => literal.Type.Kind == ValueKind.Text).Select(literal => literal.Datum.ToString());
        return names.Concat(written).Concat(inLaw).OfType<string>();
    }

    private static IEnumerable<string> InFields(ImmutableArray<FieldDatum> given, ImmutableArray<FieldDefinition> fields) =>
        given.Where(field => fields.Any(definition => definition.Name == field.Field && definition.Type.Kind == ValueKind.Text))
            .Select(field => field.Datum)
            .OfType<WordDatum>()
            .Select(word => word.Word);
}
