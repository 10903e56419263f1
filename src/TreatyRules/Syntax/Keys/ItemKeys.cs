using System.Collections.Immutable;
using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>The keys that any item of a list, and any of several alternatives, may carry.</summary>
internal static class ItemKeys
{
    /// <summary>Where the rule is written, and what there is to say about it.</summary>
    public static ImmutableArray<KeyDefinition> Remarks { get; } =
    [
        Optional("article", FreeText, "The article, paragraph or resolution that says it; inherited by what it encloses."),
        Optional("note", FreeText, "A remark for readers."),
        Optional("sources", List(FreeText), "Where it can be checked."),
    ];

    /// <summary>When the item is there.</summary>
    public static ImmutableArray<KeyDefinition> Applicability { get; } =
    [
        Optional("from", Date, "The first day on which the item is there."),
        Optional("until", Date, "The first day on which it is there no more."),
        Optional("when", Condition, "The item is there when this holds."),
        Optional("unless", Condition, "The item is not there when this holds."),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<KeyDefinition> All { get; } = [.. Applicability, .. Remarks];
}
