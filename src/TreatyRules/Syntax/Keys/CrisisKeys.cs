using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>A crisis: its facts, events, ballots and expectations.</summary>
internal static class CrisisKeys
{
    /// <summary>A fact.</summary>
    public static MappingDefinition Fact { get; } = new(
        "fact",
        "A fact of the type under whose plural it is listed; its other keys are the fields that the type declares.",
        [
            Optional("id", Name, "A name for it, to be asked for by."),
            Optional("from", Date, "The day on which it begins; the date of the crisis if not said."),
            Optional("until", Date, "The first day on which it is no more."),
            Optional("on", Date, "The day of an act, which stays."),
            Optional("happened", Word("yes", "no", "unknown"), "Whether it happened at all; yes if not said."),
            Optional("note", FreeText, "A remark for readers."),
            Optional("sources", List(FreeText), "Where it can be checked."),
        ])
    {
        OtherKeys = Any,
    };

    /// <summary>The ballots of a vote.</summary>
    public static MappingDefinition Ballots { get; } = new(
        "ballots",
        "How the states voted: states by code, one number for those whose names are not known.",
        [
            Optional("yes", List(StateOrNumber), "In favour."),
            Optional("no", List(StateOrNumber), "Against."),
            Optional("abstain", List(StateOrNumber), "Abstaining."),
            Optional("not-voting", List(StateOrNumber), "Present, and taking no part."),
            Optional("absent", List(StateOrNumber), "Away."),
            Optional("unknown", List(Shapes.State), "Whose ballot is not known, although another is said for the rest."),
            Optional("otherwise", Word([.. Words.Ballots, "unknown"]), "How the seats voted that are not named; unknown if not said."),
        ])
    {
        CalledOne = "the ballots of a vote",
    };

    /// <summary>An event that was held.</summary>
    public static MappingDefinition HeldEvent { get; } = new(
        "held-event",
        "An event that happened; its other keys are the fields that its type declares.",
        [
            Required("event", Reference, "Its type, as treaty/event."),
            Optional("on", Date, "The day; the date of the crisis if not said."),
            Optional("takes-effect", Date, "The day from which it counts, where that is later."),
            Optional("symbol", FreeText, "The document by which it is known."),
            Optional("ballots", Mapping(() => Ballots), "How the states voted."),
            Optional("without-vote", Word(Words.Results), "The result where no vote was taken."),
            Optional("happened", Word("yes", "no", "unknown"), "Whether it was held at all; yes if not said."),
            Optional("recorded", Name, "The result or way that history records: an expectation."),
            Optional("vetoed-by", List(Shapes.State), "Who is recorded to have vetoed it: an expectation."),
            Optional("note", FreeText, "A remark for readers."),
            Optional("sources", List(FreeText), "Where it can be checked."),
        ])
    {
        OtherKeys = Any,
    };

    /// <summary>An expectation.</summary>
    public static MappingDefinition Expectation { get; } = new(
        "expectation",
        "What the verdict should be: of a procedure, or of one event's vote.",
        [
            Optional("of", Reference, "The procedure, as treaty/procedure."),
            Optional("event", FreeText, "The symbol of the event."),
            Optional("as-of", Date, "The day at whose close is asked; the end of the crisis if not said."),
            Optional("after", FreeText, "The symbol of the event right after which is asked."),
            Optional("under", Map(Reference, Name), "Readings chosen, by question."),
            Optional("outcome", Word([.. Words.Outcomes, "undetermined"]), "The outcome."),
            Optional("state", Name, "The state in which the procedure stands."),
            Optional("result", Name, "The result of the vote, or the way by which it carried."),
            Optional("way", Name, "The way by which it carried."),
            Optional("possible", List(Word(Words.Outcomes)), "The outcomes that are possible, where it is undetermined."),
            Optional("because", List(FreeText), "Articles that must be among the reasons."),
            Optional("bearers", List(Shapes.State), "Exactly who has duties."),
            Optional("not-bearers", List(Shapes.State), "Who has none."),
            Optional("permitted", List(Shapes.State), "Exactly who has permissions."),
            Optional("duties", List(FreeText), "Exactly the duties in force, each as its article and its action, as far as the law gives them: `5 assistance`."),
            Optional("permissions", List(FreeText), "Exactly the permissions in force."),
            Optional("prohibitions", List(FreeText), "Exactly the prohibitions in force."),
            Optional("since", Date, "The day since which the procedure stands in its state."),
            Optional("not-permitted", List(Shapes.State), "Who has none."),
            Optional("discretion", Word(Words.Discretions), "How much is left to the bearers."),
            Optional("cause", Word(Words.Causes), "Why nothing comes of it."),
            Optional("by", List(Shapes.State), "Exactly who vetoed or objected."),
            Optional("pivotal", List(Shapes.State), "Exactly whose ballot alone makes the difference, between adopted and not or between one outcome and another."),
            Optional("missing", List(FreeText), "What must be among the unknowns that matter."),
            Optional("note", FreeText, "A remark for readers."),
            Optional("sources", List(FreeText), "Where it can be checked."),
        ])
    {
        ExactlyOneOf = ["of", "event"],
        AtMostOneOf = ["as-of", "after"],
    };
}
