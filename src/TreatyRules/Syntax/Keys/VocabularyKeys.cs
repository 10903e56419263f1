using System.Collections.Immutable;
using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>Types of facts and their fields.</summary>
internal static class VocabularyKeys
{
    private static ImmutableArray<string> FieldForms { get; } = [.. Words.FieldTypes, "one-of", "any-of"];

    /// <summary>The type of a field, with more to say about it.</summary>
    public static MappingDefinition Field { get; } = new(
        "field",
        "The type of a field, with a default or a note; a bare word will do without them.",
        [
            Optional("state", Nothing, "A state."),
            Optional("actor", Nothing, "A state, or an actor that the crisis declares."),
            Optional("states", Nothing, "States."),
            Optional("place", Nothing, "A place."),
            Optional("text", Nothing, "A text."),
            Optional("number", Nothing, "A number."),
            Optional("date", Nothing, "A date."),
            Optional("yes-or-no", Nothing, "Yes or no."),
            Optional("one-of", List(Name), "One of these words."),
            Optional("any-of", List(Name), "Any of these words."),
            Optional("default", Any, "The value where a crisis gives none; without a default it is unknown."),
            .. ItemKeys.Remarks,
        ])
    {
        ExactlyOneOf = FieldForms,
    };

    /// <summary>The type of a field.</summary>
    public static ChoiceShape FieldType { get; } = Either(Word(Words.FieldTypes), Mapping(() => Field));

    /// <summary>A type of record.</summary>
    public static MappingDefinition RecordType { get; } = new(
        "record-type",
        "A type of fact that treaties ask about.",
        [
            Required("plural", Name, "The key under which a crisis lists such facts."),
            Optional("omitted", Word("none", "unknown"), "What it means that a crisis leaves the whole list out; none if not said."),
            Optional("fields", Map(Name, FieldType), "What is told about each, by name."),
            .. ItemKeys.Remarks,
        ]);
}
