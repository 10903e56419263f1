using System.Collections.Immutable;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>The fields by which a record can be asked: those declared, and those that every record of its kind has.</summary>
/// <param name="Id">The record type's qualified name.</param>
/// <param name="Fields">Its fields' types.</param>
/// <param name="Disputed">Fields that not all events of a voting rule have alike, and why.</param>
internal sealed record RecordShape(string Id, ImmutableDictionary<string, ValueType> Fields, ImmutableDictionary<string, string> Disputed)
{
    private static readonly ValueType Text = ValueType.Of(ValueKind.Text);
    private static readonly ValueType Date = ValueType.Of(ValueKind.Date);
    private static readonly ValueType States = ValueType.Of(ValueKind.Actors);

    /// <summary>The fields of every fact.</summary>
    public static ImmutableDictionary<string, ValueType> OfFacts { get; } = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create(RecordType.IdField, Text), KeyValuePair.Create(RecordType.FromField, Date),
        KeyValuePair.Create(RecordType.UntilField, Date), KeyValuePair.Create(RecordType.OnField, Date),
    ]);

    /// <summary>The fields of every event.</summary>
    /// <param name="ways">The ways in which it can be adopted.</param>
    public static ImmutableDictionary<string, ValueType> OfEvents(ImmutableArray<string> ways) => ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create(RecordType.FromField, Date), KeyValuePair.Create(RecordType.OnField, Date), KeyValuePair.Create(RecordType.SymbolField, Text),
        KeyValuePair.Create(RecordType.ResultField, new ValueType(ValueKind.Code, Words.Results)),
        KeyValuePair.Create(RecordType.WayField, new ValueType(ValueKind.Code, ways)),
        KeyValuePair.Create(RecordType.BoundField, States), KeyValuePair.Create(RecordType.InFavourField, States), KeyValuePair.Create(RecordType.OpposedField, States),
    ]);

    /// <summary>Fields that are declared and have no type that can be read: that was told where they are declared.</summary>
    public ImmutableHashSet<string> Untyped { get; init; } = [];

    /// <summary>What may stand in a field; null: there is no such field.</summary>
    public ValueType? TypeOf(string field) => Fields.GetValueOrDefault(field);
}
