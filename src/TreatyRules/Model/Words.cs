using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>The words of the language for the closed lists of the model, in the lists' order.</summary>
public static class Words
{
    /// <summary>Words for <see cref="Model.Outcome"/>.</summary>
    public static ImmutableArray<string> Outcomes { get; } =
        ["not-engaged", "pending", "not-adopted", "blocked", "adopted", "prohibited", "consultation", "recommended", "authorised", "obliged", "undetermined"];

    /// <summary>Words for <see cref="CauseKind"/>.</summary>
    public static ImmutableArray<string> Causes { get; } =
    [
        "none", "vetoed", "shortfall", "objected", "no-quorum", "not-competent", "not-in-force", "condition-not-met", "not-put", "no-consent", "awaiting", "lapsed", "superseded",
    ];

    /// <summary>Words for <see cref="VoteResult"/>.</summary>
    public static ImmutableArray<string> Results { get; } = ["none", "adopted", "shortfall", "vetoed", "objected", "no-quorum"];

    /// <summary>Words for <see cref="Ballot"/>.</summary>
    public static ImmutableArray<string> Ballots { get; } = ["yes", "no", "abstain", "not-voting", "absent"];

    /// <summary>Words for <see cref="CountOf"/>.</summary>
    public static ImmutableArray<string> Counts { get; } = ["yes", "no", "abstain", "not-voting", "absent", "present", "voting", "seats", "entitled"];

    /// <summary>Words for <see cref="Discretion"/>.</summary>
    public static ImmutableArray<string> Discretions { get; } = ["none", "means", "process", "whole"];

    /// <summary>Words for <see cref="EffectKind"/>.</summary>
    public static ImmutableArray<string> Effects { get; } = ["duty", "permission", "prohibition"];

    /// <summary>Words for <see cref="Decides"/>.</summary>
    public static ImmutableArray<string> Decisions { get; } = ["collective-action", "membership", "consent", "procedure"];

    /// <summary>Words for <see cref="ClaimFinding"/>.</summary>
    public static ImmutableArray<string> Findings { get; } = ["true", "partly", "false", "definition", "opinion", "not-testable"];

    /// <summary>Words for <see cref="ComparisonOperator"/>.</summary>
    public static ImmutableArray<string> Operators { get; } = ["=", "!=", "<", "<=", ">", ">="];

    /// <summary>The word for an outcome.</summary>
    public static string Word(this Outcome outcome) => Outcomes[(int)outcome];

    /// <summary>The word for a cause.</summary>
    public static string Word(this CauseKind cause) => Causes[(int)cause];

    /// <summary>The word for a result.</summary>
    public static string Word(this VoteResult result) => Results[(int)result];

    /// <summary>The word for a ballot.</summary>
    public static string Word(this Ballot ballot) => Ballots[(int)ballot];

    /// <summary>The word for a count.</summary>
    internal static string Word(this CountOf count) => Counts[(int)count];

    /// <summary>The word for a discretion.</summary>
    public static string Word(this Discretion discretion) => Discretions[(int)discretion];

    /// <summary>The word for an effect's kind.</summary>
    public static string Word(this EffectKind kind) => Effects[(int)kind];

    /// <summary>The word for what a procedure decides.</summary>
    public static string Word(this Decides decides) => Decisions[(int)decides];

    /// <summary>The word for what is found of a claim.</summary>
    public static string Word(this ClaimFinding finding) => Findings[(int)finding];

    /// <summary>The sign of a comparison.</summary>
    internal static string Word(this ComparisonOperator comparison) => Operators[(int)comparison];
}
