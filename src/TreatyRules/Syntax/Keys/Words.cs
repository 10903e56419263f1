using System.Collections.Immutable;

namespace TreatyRules.Syntax.Keys;

/// <summary>The closed lists of words of the language.</summary>
internal static class Words
{
    public static ImmutableArray<string> Outcomes { get; } =
        ["not-engaged", "pending", "not-adopted", "blocked", "adopted", "prohibited", "consultation", "recommended", "authorised", "obliged"];

    public static ImmutableArray<string> Causes { get; } =
    [
        "vetoed", "shortfall", "objected", "no-quorum", "not-competent", "not-in-force", "condition-not-met", "not-put", "no-consent", "awaiting",
        "lapsed", "superseded",
    ];

    public static ImmutableArray<string> Results { get; } = ["adopted", "shortfall", "vetoed", "objected", "no-quorum"];

    public static ImmutableArray<string> Ballots { get; } = ["yes", "no", "abstain", "not-voting", "absent"];

    public static ImmutableArray<string> Discretions { get; } = ["none", "means", "process", "whole"];

    public static ImmutableArray<string> Decides { get; } = ["collective-action", "membership", "consent", "procedure"];

    public static ImmutableArray<string> FieldTypes { get; } = ["state", "actor", "states", "place", "text", "number", "date", "yes-or-no"];

    public static ImmutableArray<string> Findings { get; } = ["true", "partly", "false", "definition", "opinion", "not-testable"];

    public static ImmutableArray<string> Weekdays { get; } =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
}
