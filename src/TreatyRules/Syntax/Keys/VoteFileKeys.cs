using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>How files that record votes are laid out.</summary>
internal static class VoteFileKeys
{
    /// <summary>The columns.</summary>
    public static MappingDefinition Columns { get; } = new(
        "vote-columns",
        "Which column of the file tells what, by the heading of the column.",
        [
            Required("vote", FreeText, "What the vote is known by; rows of one vote follow one another."),
            Required("date", FreeText, "The day, as 1990-11-29."),
            Optional("result", FreeText, "What came of it, in the words of 'results'."),
            Optional("state", FreeText, "The state whose ballot the row is."),
            Optional("ballot", FreeText, "That state's ballot, in the words of 'ballots'."),
            Optional("ballots", FreeText, "All ballots that are known: states and ballots with a colon between, parted by semicolons."),
            Optional("yes", FreeText, "How many voted in favour."),
            Optional("no", FreeText, "How many voted against."),
            Optional("abstain", FreeText, "How many abstained."),
            Optional("not-voting", FreeText, "How many took no part."),
            Optional("seats", FreeText, "How many seats the organ had."),
            Optional("defeated-by", FreeText, "Who defeated it: states, parted by semicolons."),
            Optional("manner", FreeText, "Whether a vote was taken, in the words of 'without-vote'."),
        ]);

    /// <summary>What a row may have been a vote on.</summary>
    public static MappingDefinition Motion { get; } = new(
        "recorded-motion",
        "What a recorded vote may have been on. Where several fit a row, its result is told only if all of them give it.",
        [
            Optional("when", Map(FreeText, FreeText), "The values that columns must have, by heading; a file without the column fits."),
            Optional("fields", Map(Name, Any), "The fields of the event; 'unknown' for what the file does not tell."),
            Optional("note", FreeText, "A remark for readers."),
        ]);

    /// <summary>A layout of files.</summary>
    public static MappingDefinition VoteFile { get; } = new(
        "vote-file",
        "A layout of files in which votes of an organ are recorded, so that the law can be held to them.",
        [
            Required("event", Reference, "The event that is voted on."),
            Required("columns", Mapping(() => Columns), "Which column tells what."),
            Required("ballots", Map(FreeText, Word(Words.Ballots)), "The file's words for ballots."),
            Optional("results", Map(FreeText, Word(Words.Results)), "The file's words for results."),
            Optional("recorded", Word(Words.Results), "The result of every vote, where the file has only such."),
            Optional("without-vote", List(FreeText), "Words in the manner of a decision that was taken without a vote."),
            Optional("states", Map(FreeText, State), "The file's codes that are not the law's."),
            Required("motions", Map(Name, Mapping(() => Motion)), "What the votes may have been on, by name."),
            .. ItemKeys.Remarks,
        ])
    {
        ExactlyOneOf = ["results", "recorded"],
    };
}
