using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR0401 to TR0429: crises that do not fit the law, or themselves.</summary>
internal static class CrisisDiagnostics
{
    /// <summary>A list of facts of no type.</summary>
    public static DiagnosticDescriptor UnknownFacts { get; } = Error("TR0401", "Unknown list of facts",
        "No type of facts has the list '{0}'.");

    /// <summary>Something held before the crisis begins.</summary>
    public static DiagnosticDescriptor BeforeTheCrisis { get; } = Error("TR0402", "Before the crisis begins",
        "{0} is before {1}, when the crisis begins.");

    /// <summary>An event that takes effect before it is held.</summary>
    public static DiagnosticDescriptor EffectBeforeEvent { get; } = Error("TR0403", "Effect before the event",
        "The event takes effect on {0}, before it is held on {1}.");

    /// <summary>Ballots on what is not voted on.</summary>
    public static DiagnosticDescriptor NotVotedOn { get; } = Error("TR0404", "Ballots without a vote",
        "'{0}' is not voted on, so it has no ballots and no result.");

    /// <summary>A ballot of a state without a seat.</summary>
    public static DiagnosticDescriptor NoSeat { get; } = Error("TR0405", "Ballot without a seat",
        "'{0}' has no seat in {1} on {2}.");

    /// <summary>Two ballots of one state.</summary>
    public static DiagnosticDescriptor SecondBallot { get; } = Error("TR0406", "Second ballot of one state",
        "'{0}' casts a second ballot here; a seat has one.");

    /// <summary>More ballots without a name than seats without one.</summary>
    public static DiagnosticDescriptor TooManyUnnamed { get; } = Error("TR0407", "More ballots than seats",
        "{0} ballots are counted without a name, and only {1} seats of {2} are not named.");

    /// <summary>A second number in one list of ballots.</summary>
    public static DiagnosticDescriptor SecondNumber { get; } = Error("TR0408", "Second number of ballots",
        "The list has a number already; write the sum of both.");

    /// <summary>A symbol that no event has.</summary>
    public static DiagnosticDescriptor UnknownSymbol { get; } = Error("TR0409", "Unknown symbol",
        "No event of this crisis has the symbol '{0}'.");

    /// <summary>One symbol for two events.</summary>
    public static DiagnosticDescriptor SymbolTwice { get; } = Error("TR0410", "Symbol of two events",
        "Another event has the symbol '{0}' already.");

    /// <summary>An event of a treaty that is not in force on its day.</summary>
    public static DiagnosticDescriptor NotInForce { get; } = Warning("TR0411", "Treaty not in force on the day",
        "The treaty '{0}' is not in force on {1}, so nothing of it follows from this.");

    /// <summary>Several values for a vote.</summary>
    public static DiagnosticDescriptor SeveralValues { get; } = Error("TR0412", "Several values in a vote",
        "'{0}' holds one value, and an event that is voted on is held once; write an event for each.");

    /// <summary>A fact with two first days.</summary>
    public static DiagnosticDescriptor TwoDays { get; } = Error("TR0413", "Fact with two days",
        "A fact has 'from', or 'on' if it is an act, and not both.");

    /// <summary>An actor declared that is one already.</summary>
    public static DiagnosticDescriptor DeclaredAlready { get; } = Error("TR0414", "Known already",
        "'{0}' is in the gazetteer or declared here already.");

    /// <summary>All kinds of this stage.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownFacts, BeforeTheCrisis, EffectBeforeEvent, NotVotedOn, NoSeat, SecondBallot, TooManyUnnamed, SecondNumber, UnknownSymbol, SymbolTwice,
        NotInForce, SeveralValues, TwoDays, DeclaredAlready,
    ];
}
