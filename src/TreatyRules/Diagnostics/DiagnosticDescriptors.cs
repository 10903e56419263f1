using System.Collections.Immutable;

namespace TreatyRules.Diagnostics;

/// <summary>Every kind of diagnostic, by code.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>All kinds, in the order of their codes. A stage adds its own list here.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. TextDiagnostics.All, .. DocumentDiagnostics.All, .. ExpressionDiagnostics.All, .. NameDiagnostics.All, .. TypeDiagnostics.All, .. LawDiagnostics.All, .. CrisisDiagnostics.All, .. VariationDiagnostics.All, .. VoteFileDiagnostics.All, .. ClaimDiagnostics.All, .. CommandDiagnostics.All];
}
