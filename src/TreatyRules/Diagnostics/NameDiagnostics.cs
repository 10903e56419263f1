using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR0300 to TR0329: names that stand for nothing, for something else, or for two things.</summary>
internal static class NameDiagnostics
{
    /// <summary>A name that nothing bears.</summary>
    public static DiagnosticDescriptor UnknownName { get; } = Error("TR0301", "Unknown name",
        "The {0} '{1}' is not declared in {2}.");

    /// <summary>A treaty that there is not.</summary>
    public static DiagnosticDescriptor UnknownTreaty { get; } = Error("TR0302", "Unknown treaty",
        "There is no treaty '{0}'.");

    /// <summary>A name that stands for something of another kind.</summary>
    public static DiagnosticDescriptor WrongKindOfName { get; } = Error("TR0303", "Name of something else",
        "'{0}' is the name of a {1}; the name of a {2} belongs here.");

    /// <summary>One name for two things.</summary>
    public static DiagnosticDescriptor NameTwice { get; } = Error("TR0304", "One name for two things",
        "'{0}' already is the name of {1}; {2} needs another name, since within a treaty one name means one thing.");

    /// <summary>A name that the language itself uses.</summary>
    public static DiagnosticDescriptor ReservedName { get; } = Error("TR0305", "Word of the language as a name",
        "'{0}' is a word of the language and cannot name a {1}.");

    /// <summary>Two treaties of one name.</summary>
    public static DiagnosticDescriptor TreatyTwice { get; } = Error("TR0306", "Treaty declared twice",
        "The treaty '{0}' is declared a second time; a treaty has one file with the key 'treaty', and its further files begin with a section.");

    /// <summary>A question that several treaties ask, said without its treaty.</summary>
    public static DiagnosticDescriptor AmbiguousQuestion { get; } = Error("TR0307", "Question of several treaties",
        "Several treaties ask the question '{0}'; write one of {1}.");

    /// <summary>A state that the gazetteer does not know.</summary>
    public static DiagnosticDescriptor UnknownActor { get; } = Error("TR0308", "Unknown state or actor",
        "'{0}' is neither a state of the gazetteer nor a declared actor.");

    /// <summary>A non-state actor where a state belongs.</summary>
    public static DiagnosticDescriptor NotAState { get; } = Error("TR0309", "Actor that is no state",
        "'{0}' is an actor but no state; only a state can stand here.");

    /// <summary>A place that nobody knows.</summary>
    public static DiagnosticDescriptor UnknownPlace { get; } = Error("TR0310", "Unknown place",
        "There is no place '{0}' in the gazetteer.");

    /// <summary>A field that a record has not.</summary>
    public static DiagnosticDescriptor UnknownField { get; } = Error("TR0311", "Unknown field",
        "'{0}' has no field '{1}'.");

    /// <summary>A word that is not among those of a closed list.</summary>
    public static DiagnosticDescriptor UnknownWord { get; } = Error("TR0312", "Word not in the list",
        "'{0}' is not among the words allowed here: {1}.");

    /// <summary>A word in an expression that means nothing.</summary>
    public static DiagnosticDescriptor MeaninglessWord { get; } = Error("TR0313", "Word without a meaning",
        "'{0}' is no field, no name and no word that can stand here.");

    /// <summary>A reading that a question does not have.</summary>
    public static DiagnosticDescriptor UnknownReading { get; } = Error("TR0314", "Unknown reading",
        "The question '{0}' has no reading '{1}'; its readings are {2}.");

    /// <summary>A state that a procedure does not have.</summary>
    public static DiagnosticDescriptor UnknownState { get; } = Error("TR0315", "Unknown state of a procedure",
        "The procedure '{0}' has no state '{1}'.");

    /// <summary>A result or way that an event cannot have.</summary>
    public static DiagnosticDescriptor UnknownResult { get; } = Error("TR0316", "Unknown result or way",
        "The event '{0}' has no result and no way '{1}'; it can have {2}.");

    /// <summary>A group of seats that an organ does not have.</summary>
    public static DiagnosticDescriptor UnknownGroup { get; } = Error("TR0317", "Unknown group of seats",
        "The organ '{0}' has no group '{1}' of seats.");

    /// <summary>A field declared under a name that every record has.</summary>
    public static DiagnosticDescriptor FieldOfEveryRecord { get; } = Error("TR0318", "Field that every record has",
        "'{0}' is a field that every {1} has; give this one another name.");

    /// <summary>A field that not all events of a voting rule have alike.</summary>
    public static DiagnosticDescriptor DisputedField { get; } = Error("TR0319", "Field that not all events of the rule have",
        "Not every event that is voted on by this rule has the field '{0}' alike: {1}.");

    /// <summary>A treaty that is also called what another is.</summary>
    public static DiagnosticDescriptor CalledByTheNameOfAnother { get; } = Error("TR0320", "What another treaty is called",
        "'{0}' is what the treaty '{1}' is called; call this one otherwise.");

    /// <summary>All kinds of this group.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownName, UnknownTreaty, WrongKindOfName, NameTwice, ReservedName, TreatyTwice, AmbiguousQuestion, UnknownActor, NotAState, UnknownPlace,
        UnknownField, UnknownWord, MeaninglessWord, UnknownReading, UnknownState, UnknownResult, UnknownGroup, FieldOfEveryRecord, DisputedField,
        CalledByTheNameOfAnother,
    ];
}
