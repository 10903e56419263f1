using System.Collections.Immutable;
using System.Diagnostics;
using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>The documents: what may stand at the top of a file.</summary>
internal static class DocumentKeys
{
    private static readonly ImmutableArray<KeyDefinition> TitleAndRemarks =
        [Optional("title", FreeText, "What to call it."), Optional("note", FreeText, "A remark for readers."), Optional("sources", List(FreeText), "Where it can be checked.")];

    /// <summary>A treaty.</summary>
    public static MappingDefinition Treaty { get; } = new(
        "treaty",
        "A treaty or another instrument: who is bound, who decides, and what follows.",
        [
            Required("treaty", Name, "Its name, which is also that of its folder."),
            Required("title", FreeText, "What to call it."),
            Optional("also-called", List(Name), "What people call it besides, such as nato: understood wherever a treaty is asked for by name, and suggested where law or a crisis says it."),
            Required("in-force", Date, "The day from which it is in force."),
            Optional("until", Date, "The first day on which it is in force no more."),
            Optional("claims-to-be", Name, "What it says that it is, such as collective-defence or regional-arrangement; decided by analysis, not believed."),
            Optional("binding", YesOrNo, "Whether it is law; yes if not said."),
            .. ItemKeys.Remarks,
            .. TreatyKeys.Sections,
        ]);

    /// <summary>A further file of a treaty.</summary>
    public static MappingDefinition TreatySection { get; } = new(
        "treaty-sections",
        "A further file of a treaty's folder: its sections are joined to those of the treaty, and no key stands in two files.",
        TreatyKeys.Sections)
    {
        CalledOne = "a further file of a treaty",
    };

    /// <summary>An amendment.</summary>
    public static MappingDefinition Amendment { get; } = new(
        "amendment",
        "A change to a treaty, as a merge patch (RFC 7396): what is written replaces or joins what the treaty says at the same key; null takes it away.",
        [
            Required("amendment", Name, "Its name."),
            Required("amends", Name, "The treaty that it changes."),
            .. TitleAndRemarks,
            .. TreatyKeys.Sections.Select(s => Optional(s.Name, Any, $"Changes to '{s.Name}'.")),
        ]);

    /// <summary>A crisis.</summary>
    public static MappingDefinition Crisis { get; } = new(
        "crisis",
        "One matter: what happened, who voted how, and what should follow.",
        [
            Required("crisis", Name, "Its name, which is also that of its file."),
            Required("date", Date, "The day on which it begins."),
            Optional("as-of", Date, "The day at whose close verdicts are read; the last day named in the file if not said."),
            .. TitleAndRemarks,
            Optional("matrix", Either(Map(Name, Any), List(Map(Name, Any))), "Makes of the file a crisis for each combination of these values, each put where $name stands."),
            Optional("actors", List(Name), "Actors that are no states."),
            Optional("places", Map(Name, Mapping(() => GazetteerKeys.Place)), "Places that the gazetteer does not have, by name."),
            Optional("facts", Map(Name, List(Mapping(() => CrisisKeys.Fact))), "Facts, by the plural of their type; a list that is given is complete."),
            Optional("events", List(Mapping(() => CrisisKeys.HeldEvent)), "What happened, in order."),
            Optional("ballots", Map(Reference, Mapping(() => CrisisKeys.Ballots)), "How each state would vote, by organ, on what carries no ballots of its own."),
            Optional("expect", List(Mapping(() => CrisisKeys.Expectation)), "What the verdicts should be."),
        ]);

    /// <summary>A vocabulary.</summary>
    public static MappingDefinition Vocabulary { get; } = new(
        "vocabulary",
        "Types of facts that all treaties share.",
        [
            Required("vocabulary", Name, "Its name."),
            .. TitleAndRemarks,
            Required("records", Map(Name, Mapping(() => VocabularyKeys.RecordType)), "The types, by name."),
        ]);

    /// <summary>A gazetteer.</summary>
    public static MappingDefinition Gazetteer { get; } = new(
        "gazetteer",
        "States, places and calendars.",
        [
            Required("gazetteer", Name, "Its name."),
            .. TitleAndRemarks,
            Optional("states", Map(State, Mapping(() => GazetteerKeys.State)), "States, by code."),
            Optional("places", Map(Name, Mapping(() => GazetteerKeys.Place)), "Places, by name."),
            Optional("calendars", Map(Name, Mapping(() => GazetteerKeys.Calendar)), "Calendars, by name."),
        ]);

    /// <summary>A ledger of claims.</summary>
    public static MappingDefinition Claims { get; } = new(
        "claims",
        "What documents say about the law, with what we find of each claim and what decides it.",
        [
            Required("claims", Name, "Its name."),
            .. TitleAndRemarks,
            Required("documents", Map(FreeText, FreeText), "The documents by file name, and what each is."),
            Required("ledger", Map(Name, Mapping(() => ClaimKeys.Claim)), "The claims, by name."),
            Optional("contradictions", Map(Name, Mapping(() => ClaimKeys.Contradiction)), "Claims that cannot all be true, by a name for the point."),
        ])
    {
        CalledOne = "a ledger of claims",
    };

    /// <summary>The keys of a kind of document.</summary>
    public static MappingDefinition Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Treaty => Treaty,
        DocumentKind.TreatySection => TreatySection,
        DocumentKind.Amendment => Amendment,
        DocumentKind.Crisis => Crisis,
        DocumentKind.Vocabulary => Vocabulary,
        DocumentKind.Gazetteer => Gazetteer,
        DocumentKind.Claims => Claims,
        _ => throw new UnreachableException(),
    };
}
