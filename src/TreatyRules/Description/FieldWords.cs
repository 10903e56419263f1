using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>The fields of a record or event in words: what may stand in them, and what they are when left out.</summary>
internal static class FieldWords
{
    public static Passage Of(ImmutableArray<FieldDefinition> fields) => new("fields", null, [.. fields.Select(Field)]);

    private static Passage Field(FieldDefinition field) => Passage.Of($"{field.Name}: {Type(field.Type)}{Default(field)}");

    private static string Type(Model.ValueType type) => type.Kind switch
    {
        ValueKind.Actor => type.StatesOnly ? "a state" : "a state or other actor",
        ValueKind.Place => "a place",
        ValueKind.Code => Phrases.Or(type.Words),
        ValueKind.Text => "text",
        ValueKind.Number => "a number",
        ValueKind.Date => "a date",
        ValueKind.Duration => "a duration",
        ValueKind.Flag => "yes or no",
        ValueKind.Actors => "states",
        ValueKind.Codes => $"any of {Phrases.Or(type.Words)}",
        ValueKind.Record => "a record",
        _ => throw new UnreachableException(),
    };

    private static string Default(FieldDefinition field) => (field.Default, field.DefaultSet) switch
    {
        (WordsDatum { Words.IsEmpty: true }, _) => "; none when left out",
        ({ } value, _) => $"; {value} when left out",
        (_, { } set) => $"; {ValueWords.Of(set)} when left out",
        _ => "; unknown when left out",
    };
}
