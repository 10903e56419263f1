using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR0430 to TR0439: changes to a crisis that cannot be made.</summary>
internal static class VariationDiagnostics
{
    /// <summary>A change that is not of the form of one.</summary>
    public static DiagnosticDescriptor NotAChange { get; } = Error("TR0430", "Not a change",
        "'{0}' is not a change to a crisis; write {1}.");

    /// <summary>A fact or event that the crisis does not have.</summary>
    public static DiagnosticDescriptor NotInTheCrisis { get; } = Error("TR0431", "Not in the crisis",
        "The list '{0}' of the crisis has no '{1}'; it has {2}.");

    /// <summary>A vote that the crisis does not have.</summary>
    public static DiagnosticDescriptor NoVote { get; } = Error("TR0432", "No such vote",
        "'{0}' is neither an organ that votes in the crisis nor the symbol of a vote; the crisis has {1}.");

    /// <summary>A name that neither a fact nor an event of the crisis has.</summary>
    public static DiagnosticDescriptor NotCalledSo { get; } = Error("TR0433", "Nothing of that name in the crisis",
        "The crisis has no fact or event called '{0}'; it has {1}.");

    /// <summary>A name that several facts or events of the crisis have.</summary>
    public static DiagnosticDescriptor SeveralOfTheName { get; } = Error("TR0434", "Several of that name in the crisis",
        "'{0}' may be any of {1}; write which.");

    /// <summary>All kinds of this group.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NotAChange, NotInTheCrisis, NoVote, NotCalledSo, SeveralOfTheName];
}
