using System.Diagnostics;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>The author's words for what a value is.</summary>
internal static class ValueKinds
{
    private const int MostListed = 24;

    /// <summary>"a state or actor".</summary>
    public static string Described(this ValueType type) => type.Kind switch
    {
        ValueKind.Actor => type.StatesOnly ? "a state" : "a state or actor",
        ValueKind.Place => "a place",
        ValueKind.Code => type.Words.IsEmpty ? "a word of an empty list" : $"a word of the list {Listed(type)}",
        ValueKind.Text => "a text",
        ValueKind.Number => "a number",
        ValueKind.Date => "a date",
        ValueKind.Duration => "a length of time",
        ValueKind.Flag => "yes or no",
        ValueKind.Actors => "a set of states",
        ValueKind.Codes => $"a set of words of the list {Listed(type)}",
        ValueKind.Record => "a record",
        _ => throw new UnreachableException(),
    };

    /// <summary>"states", "words".</summary>
    public static string DescribedAsElements(this ValueType type) => type.Kind switch
    {
        ValueKind.Actor => "states",
        ValueKind.Code => $"words of the list {Listed(type)}",
        ValueKind.Place => "places",
        ValueKind.Text => "texts",
        _ => "values of another kind",
    };

    /// <summary>The words of a closed list, at most two dozen: with more, nobody finds theirs in a sentence.</summary>
    public static string Listed(this ValueType type) =>
        type.Words.IsEmpty ? "(none)" : type.Words.Length <= MostListed ? string.Join(", ", type.Words) : $"{string.Join(", ", type.Words.Take(MostListed))} ...";

    /// <summary>Whether it is several rather than one.</summary>
    public static bool IsSet(this ValueType type) => type.Kind is ValueKind.Actors or ValueKind.Codes;

    /// <summary>What the elements of a set are; null for a single value that cannot be an element.</summary>
    public static ValueType? Element(this ValueType type) => type.Kind switch
    {
        ValueKind.Actors => ValueType.Of(ValueKind.Actor) with { StatesOnly = type.StatesOnly },
        ValueKind.Codes => new ValueType(ValueKind.Code, type.Words),
        ValueKind.Actor or ValueKind.Code or ValueKind.Place or ValueKind.Text => type,
        _ => null,
    };

    /// <summary>Whether values of the two can be equal at all. Words of two lists cannot: a word is known by its list.</summary>
    public static bool Fits(this ValueType type, ValueType other) =>
        type.Kind == other.Kind && (type.Kind != ValueKind.Code || type.Words.SequenceEqual(other.Words));
}
