using System.Collections.Immutable;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>The fields of duties, permissions and prohibitions in force.</summary>
internal static class EffectShape
{
    /// <summary>The shape, with the treaties and procedures that the law has. Actions and claims are open: another treaty may bring new ones.</summary>
    public static RecordShape Of(LawContext context) => new(RecordType.Effect, ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create("kind", Code(Words.Effects)),
        KeyValuePair.Create("action", ValueType.Of(ValueKind.Text)),
        KeyValuePair.Create("discretion", Code(Words.Discretions)),
        KeyValuePair.Create("claim", ValueType.Of(ValueKind.Text)),
        KeyValuePair.Create("treaty", Code([.. context.Names.Treaties.Order(StringComparer.Ordinal)])),
        KeyValuePair.Create("procedure", Code(Procedures(context))),
        KeyValuePair.Create("bearers", ValueType.Of(ValueKind.Actors)),
        KeyValuePair.Create("by", ValueType.Of(ValueKind.Actor)),
        KeyValuePair.Create("against", ValueType.Of(ValueKind.Actor)),
        KeyValuePair.Create("place", ValueType.Of(ValueKind.Place)),
    ]), ImmutableDictionary<string, string>.Empty);

    private static ImmutableArray<string> Procedures(LawContext context) =>
        [.. context.Names.Treaties.Order(StringComparer.Ordinal).SelectMany(treaty => context.Names.In(treaty, SymbolKind.Procedure)).Select(procedure => procedure.Id)];

    private static ValueType Code(ImmutableArray<string> words) => new(ValueKind.Code, words);
}
