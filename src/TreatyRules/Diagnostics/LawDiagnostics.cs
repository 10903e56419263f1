using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR0360 to TR0399: periods, defaults, circles and states that cannot be reached.</summary>
internal static class LawDiagnostics
{
    /// <summary>A period that ends before it begins.</summary>
    public static DiagnosticDescriptor EmptyPeriod { get; } = Error("TR0360", "Period without a day",
        "The period ends on {1}, not after its beginning on {0}; 'from' is in it and 'until' is out.");

    /// <summary>Days on which no version of a majority holds.</summary>
    public static DiagnosticDescriptor MajorityGap { get; } = Error("TR0361", "Gap in a majority",
        "From {0} no version of this majority is sure to be there; on every day one must.");

    /// <summary>Two versions for one day.</summary>
    public static DiagnosticDescriptor Overlap { get; } = Warning("TR0362", "Overlapping periods",
        "From {0} both this and an earlier item are there; {1}.");

    /// <summary>A day without a default reading.</summary>
    public static DiagnosticDescriptor NoDefault { get; } = Error("TR0363", "No default reading",
        "From {0} the question '{1}' has no default reading; exactly one reading is the default on any day.");

    /// <summary>A day with two default readings.</summary>
    public static DiagnosticDescriptor TwoDefaults { get; } = Error("TR0364", "Two default readings",
        "From {0} the question '{1}' has two default readings, '{2}' and '{3}'; exactly one reading is the default on any day.");

    /// <summary>Procedures that wait for one another.</summary>
    public static DiagnosticDescriptor ProcedureCircle { get; } = Error("TR0365", "Procedures in a circle",
        "These procedures ask about one another in a circle: {0}.");

    /// <summary>Definitions that rest on one another.</summary>
    public static DiagnosticDescriptor DefinitionCircle { get; } = Error("TR0366", "Definitions in a circle",
        "These rest on one another in a circle: {0}.");

    /// <summary>A state that nothing leads to.</summary>
    public static DiagnosticDescriptor UnreachableState { get; } = Warning("TR0367", "State that cannot be reached",
        "No transition leads to the state '{0}' of '{1}'.");

    /// <summary>Dated keys out of order.</summary>
    public static DiagnosticDescriptor DatesOutOfOrder { get; } = Error("TR0368", "Dates out of order",
        "The key '{0}' does not come after the one before it; a key holds until the next.");

    /// <summary>A voting rule that nothing is voted on by.</summary>
    public static DiagnosticDescriptor UnusedRule { get; } = Warning("TR0369", "Voting rule without an event",
        "No event is voted on by the rule '{0}'.");

    /// <summary>Two states that continue one.</summary>
    public static DiagnosticDescriptor ContinuedWrongly { get; } = Error("TR0370", "State continued wrongly",
        "'{0}' cannot continue '{1}': {2}.");

    /// <summary>A state or place with two entries.</summary>
    public static DiagnosticDescriptor DeclaredTwice { get; } = Error("TR0374", "Two entries for one name",
        "'{0}' has an entry already.");

    /// <summary>A list of facts of two types.</summary>
    public static DiagnosticDescriptor PluralTwice { get; } = Error("TR0371", "One list for two types of facts",
        "'{0}' already is the list of another type of facts.");

    /// <summary>A rule without a part that decides.</summary>
    public static DiagnosticDescriptor NothingDecides { get; } = Error("TR0372", "Rule that decides nothing",
        "The voting rule has neither a majority nor an objection; one of them decides.");

    /// <summary>A vote with nothing to fall back on is fine; a rule after one that always applies is not reached.</summary>
    public static DiagnosticDescriptor NeverReached { get; } = Warning("TR0373", "Never reached",
        "An item before this one is always there, so this one is never reached.");

    /// <summary>A folder that there is not.</summary>
    public static DiagnosticDescriptor NoFolder { get; } = Error("TR0375", "No such folder",
        "There is no folder '{0}'.");

    /// <summary>A file that cannot be read.</summary>
    public static DiagnosticDescriptor UnreadableFile { get; } = Error("TR0376", "File that cannot be read",
        "The file '{0}' cannot be read.");

    /// <summary>All kinds of this group.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        EmptyPeriod, MajorityGap, Overlap, NoDefault, TwoDefaults, ProcedureCircle, DefinitionCircle, UnreachableState, DatesOutOfOrder, UnusedRule,
        ContinuedWrongly, PluralTwice, NothingDecides, NeverReached, DeclaredTwice, NoFolder, UnreadableFile,
    ];
}
