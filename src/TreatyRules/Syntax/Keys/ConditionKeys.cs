using System.Collections.Immutable;
using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>Conditions and terms.</summary>
internal static class ConditionKeys
{
    /// <summary>The keys of which a condition has one.</summary>
    public static ImmutableArray<string> Forms { get; } = ["holds", "all", "any", "not", "versions"];

    /// <summary>Those keys, with what they say.</summary>
    public static ImmutableArray<KeyDefinition> FormKeys { get; } =
    [
        Optional("holds", Shapes.Condition, "Holds when this does."),
        Optional("all", List(Shapes.Condition), "Holds when all that are there do; an empty list holds."),
        Optional("any", List(Shapes.Condition), "Holds when one that is there does; an empty list does not."),
        Optional("not", Shapes.Condition, "Holds when this does not."),
        Optional("versions", List(Shapes.Condition), "Holds when the first that is there does."),
    ];

    /// <summary>A condition written as a mapping.</summary>
    public static MappingDefinition Condition { get; } = new(
        "condition",
        "A condition with a period, an article or parts; elsewhere an expression will do.",
        [.. FormKeys, .. ItemKeys.All])
    {
        ExactlyOneOf = Forms,
    };

    /// <summary>A term.</summary>
    public static MappingDefinition Term { get; } = new(
        "term",
        "A word defined for the purposes of the treaty: the records, places, states or votes of which a condition holds. A term is a type of its own.",
        [Required("of", Reference, "The type or term that it narrows, or place, state, vote, effect."), .. FormKeys, .. ItemKeys.All])
    {
        ExactlyOneOf = Forms,
        MarkedBy = "of",
    };
}
