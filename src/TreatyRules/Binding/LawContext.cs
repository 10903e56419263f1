using System.Collections.Immutable;
using TreatyRules.Diagnostics;

namespace TreatyRules.Binding;

/// <summary>What all binders of one law share.</summary>
/// <param name="Diagnostics">Where mistakes are reported.</param>
/// <param name="Names">The declared names.</param>
/// <param name="Gazetteer">The actors and places.</param>
/// <param name="Attributes">What can be asked of places and states.</param>
/// <param name="Claims">What treaties claim to be.</param>
/// <param name="Actions">The codes of what effects require.</param>
internal sealed record LawContext(
    DiagnosticBag Diagnostics,
    NameTable Names,
    Gazetteer Gazetteer,
    Attributes Attributes,
    ImmutableArray<string> Claims,
    ImmutableArray<string> Actions)
{
    /// <summary>Reports a mistake.</summary>
    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
