using System.Collections.Immutable;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>What can be asked of a place and of a state.</summary>
internal sealed class Attributes
{
    private readonly ImmutableDictionary<string, ValueType> _ofPlaces;
    private readonly ImmutableDictionary<string, ValueType> _ofStates;

    /// <summary>The attributes, with the regions that the gazetteer knows.</summary>
    public Attributes(ImmutableArray<string> regions)
    {
        var region = KeyValuePair.Create("region", new ValueType(ValueKind.Code, regions));
        _ofStates = ImmutableDictionary.CreateRange([region]);
        _ofPlaces = ImmutableDictionary.CreateRange(
        [
            region,
            KeyValuePair.Create("sovereign", ValueType.Of(ValueKind.Actor) with { StatesOnly = true }),
            KeyValuePair.Create("latitude", ValueType.Of(ValueKind.Number)),
            KeyValuePair.Create("longitude", ValueType.Of(ValueKind.Number)),
            KeyValuePair.Create("island", ValueType.Of(ValueKind.Flag)),
        ]);
    }

    /// <summary>The names of the attributes of a type; none for what has none.</summary>
    public IEnumerable<string> Of(ValueType type) => All(type).Keys;

    /// <summary>What an attribute is; null: there is none of that name.</summary>
    public ValueType? TypeOf(ValueType type, string attribute) => All(type).GetValueOrDefault(attribute);

    private ImmutableDictionary<string, ValueType> All(ValueType type) => type.Kind switch
    {
        ValueKind.Place => _ofPlaces,
        ValueKind.Actor => _ofStates,
        _ => ImmutableDictionary<string, ValueType>.Empty,
    };
}
