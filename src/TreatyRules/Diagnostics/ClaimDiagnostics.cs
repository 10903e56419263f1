using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR08xx: ledgers of claims.</summary>
internal static class ClaimDiagnostics
{
    /// <summary>A case that there is not.</summary>
    public static DiagnosticDescriptor UnknownCase { get; } = Error("TR0801", "Unknown case",
        "There is no case '{0}' beside the ledger.");

    /// <summary>A document that is not listed.</summary>
    public static DiagnosticDescriptor UnknownDocument { get; } = Error("TR0802", "Unknown document",
        "'{0}' is not among the ledger's documents.");

    /// <summary>Nothing shows that a claim is false.</summary>
    public static DiagnosticDescriptor NothingShowsIt { get; } = Error("TR0803", "Nothing shows that it is false",
        "The claim '{0}' is found false and nothing decides it; 'decided-by' shows what is so instead.");

    /// <summary>A claim that there is not.</summary>
    public static DiagnosticDescriptor UnknownClaim { get; } = Error("TR0804", "Unknown claim",
        "There is no claim '{0}' in the ledger.");

    /// <summary>Evidence that says nothing.</summary>
    public static DiagnosticDescriptor EmptyEvidence { get; } = Error("TR0805", "Evidence that says nothing",
        "The evidence asserts nothing; a 'case' goes with 'expect', 'members' with 'on' and with 'exactly', 'include' or 'exclude'.");

    /// <summary>A case with mistakes of its own.</summary>
    public static DiagnosticDescriptor BrokenCase { get; } = Error("TR0806", "Case with mistakes",
        "The case '{0}' has mistakes of its own; check it first.");

    /// <summary>All kinds of this block.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [UnknownCase, UnknownDocument, NothingShowsIt, UnknownClaim, EmptyEvidence, BrokenCase];
}
