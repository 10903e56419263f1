using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>A ledger of claims that documents make about the law.</summary>
internal static class ClaimKeys
{
    /// <summary>What decides a claim.</summary>
    public static MappingDefinition Evidence { get; } = new(
        "evidence",
        "What decides a claim: what the law makes of a case, or who sat in an organ or was party to a treaty on a day.",
        [
            Optional("case", Name, "The crisis file beside the ledger, without its ending."),
            Optional("expect", Mapping(() => CrisisKeys.Expectation), "What the verdict in that case is."),
            Optional("members", Reference, "The treaty, or the organ as treaty/organ, whose members are asked for."),
            Optional("on", Date, "The day on which they are."),
            Optional("exactly", List(State), "All of them."),
            Optional("include", List(State), "Some of them."),
            Optional("exclude", List(State), "Some who are not among them."),
            Optional("note", FreeText, "A remark for readers."),
        ])
    {
        ExactlyOneOf = ["case", "members"],
    };

    /// <summary>A claim.</summary>
    public static MappingDefinition Claim { get; } = new(
        "claim",
        "What a document says about a procedure, a membership, a duty or an outcome, and what we find of it.",
        [
            Required("says", FreeText, "The claim, in our words."),
            Required("in", List(FreeText), "The documents that make it, by file name."),
            Required("finding", Word(Words.Findings), "What we find."),
            Optional("correction", FreeText, "What is so instead, or what must be added."),
            Optional("sources", List(FreeText), "Where that can be checked."),
            Optional("decided-by", List(Mapping(() => Evidence)), "What decides it; all of it must hold."),
            Optional("note", FreeText, "A remark for readers."),
        ]);

    /// <summary>Claims that cannot all be true.</summary>
    public static MappingDefinition Contradiction { get; } = new(
        "contradiction",
        "Claims that cannot all be true.",
        [
            Required("between", List(Name), "The claims."),
            Optional("note", FreeText, "Where they part, and which of them holds."),
        ]);
}
