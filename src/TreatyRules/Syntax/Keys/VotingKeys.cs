using System.Collections.Immutable;
using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>Voting rules.</summary>
internal static class VotingKeys
{
    private static ImmutableArray<KeyDefinition> Parts =>
    [
        Optional("excludes", List(Mapping(() => Exclusion)), "Whose ballots are void."),
        Optional("quorum", Condition, "Who must be there; otherwise the result is no-quorum."),
        Optional("majority", Condition, "How many votes it takes, at least one of them in favour; otherwise the result is shortfall."),
        Optional("veto", Condition, "What defeats it although the votes suffice; the result is vetoed."),
        Optional("objection", Condition, "What breaks consensus or unanimity; the result is objected."),
        Optional("binds", Set, "Whom the result binds: parties, in-favour, none, or a set."),
    ];

    /// <summary>States whose ballots are void.</summary>
    public static MappingDefinition Exclusion { get; } = new(
        "exclusion",
        "States whose ballots are void, such as the parties to a dispute.",
        [Required("states", Set, "Whose."), .. ItemKeys.All]);

    /// <summary>A way of several.</summary>
    public static MappingDefinition Way { get; } = new(
        "way",
        "One of several rules that are tried in order; the first that carries is the way of the result.",
        [.. Parts, .. ItemKeys.All]);

    /// <summary>A voting rule.</summary>
    public static MappingDefinition VotingRule { get; } = new(
        "voting-rule",
        "How an organ votes. Its parts are judged in the order excludes, quorum, majority, veto, objection; the first that fails is the result.",
        [
            Required("organ", Reference, "The organ that votes."),
            .. Parts,
            Optional("ways", Map(Name, Mapping(() => Way)), "Several rules tried in order, by name."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>One of several rules by which an event may be voted on.</summary>
    public static MappingDefinition VoteChoice { get; } = new(
        "vote-choice",
        "A voting rule that applies for a time or under a condition.",
        [Required("rule", Reference, "The voting rule."), .. ItemKeys.All]);
}
