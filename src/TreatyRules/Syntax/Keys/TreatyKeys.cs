using System.Collections.Immutable;
using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>A treaty, its parties, questions and organs.</summary>
internal static class TreatyKeys
{
    /// <summary>A period in which a state is a party.</summary>
    public static MappingDefinition PartyPeriod { get; } = new(
        "party-period",
        "A period in which a state is a party.",
        [
            Required("from", Date, "The day from which the state is bound."),
            Optional("until", Date, "The first day on which it is bound no more."),
            Optional("notice", Date, "The day on which it gave notice; the state is bound until 'until'."),
            Optional("when", Condition, "The period counts when this holds; only readings may be asked."),
            Optional("unless", Condition, "The period does not count when this holds."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>A period in which a reading is the default.</summary>
    public static MappingDefinition DefaultPeriod { get; } = new(
        "default-period",
        "A period in which a reading is the default.",
        [Optional("from", Date, "Its first day."), Optional("until", Date, "The first day after it."), .. ItemKeys.Remarks]);

    /// <summary>A reading of a question.</summary>
    public static MappingDefinition Reading { get; } = new(
        "reading",
        "One answer to a contested question.",
        [
            Optional("default", Either(Word("always"), Mapping(() => DefaultPeriod), List(Mapping(() => DefaultPeriod))),
                "When this reading is the one taken if none is chosen: always, a period, or several."),
            Optional("held-by", FreeText, "Who holds it."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>A contested question.</summary>
    public static MappingDefinition Question { get; } = new(
        "question",
        "A contested point of the law; exactly one of its readings is the default on any day.",
        [
            Required("asks", FreeText, "The question, as a sentence."),
            Required("readings", Map(Name, Mapping(() => Reading)), "The answers, by name."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>A seat that is there under a condition or for a time.</summary>
    public static MappingDefinition SeatItem { get; } = new(
        "seat-item",
        "A seat that is held for a time or under a condition.",
        [Required("state", State, "The state that holds it."), .. ItemKeys.All]);

    /// <summary>An organ.</summary>
    public static MappingDefinition Organ { get; } = new(
        "organ",
        "A body that decides by vote.",
        [
            Required("seats", Either(Set, Seats, Map(Name, Either(Set, Seats, Map(YearOrDate, Either(Set, Seats))))),
                "Who sits: a set such as parties, a list of states, or groups by name; a group may be dated, each list holding until the next."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>The sections of a treaty, which may stand in files of their own.</summary>
    public static ImmutableArray<KeyDefinition> Sections { get; } =
    [
        Optional("parties", Either(Set, Mapping(() => ConditionKeys.Term), Map(State, Either(Date, Mapping(() => PartyPeriod), List(Either(Date, Mapping(() => PartyPeriod)))))),
            "Who is bound and when: by state, by a term of states, or as another treaty's parties."),
        Optional("questions", Map(Name, Mapping(() => Question)), "The contested points, by name."),
        Optional("records", Map(Name, Mapping(() => VocabularyKeys.RecordType)), "Types of facts that this treaty asks about, by name."),
        Optional("terms", Map(Name, Mapping(() => ConditionKeys.Term)), "Words defined for the purposes of the treaty, by name."),
        Optional("organs", Map(Name, Mapping(() => Organ)), "The bodies that decide by vote, by name."),
        Optional("voting", Map(Name, Mapping(() => VotingKeys.VotingRule)), "The rules by which they vote, by name."),
        Optional("events", Map(Name, Mapping(() => EventKeys.EventType)), "What can happen under the treaty, by name."),
        Optional("procedures", Map(Name, Mapping(() => ProcedureKeys.Procedure)), "What the treaty does with it, by name."),
        Optional("vote-files", Map(Name, Mapping(() => VoteFileKeys.VoteFile)), "The layouts of files in which votes under the treaty are recorded, by name."),
    ];

    private static ListShape Seats => List(Either(State, Mapping(() => SeatItem)));
}
