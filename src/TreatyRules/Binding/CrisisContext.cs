using TreatyRules.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>What all binders of one crisis share.</summary>
/// <param name="Diagnostics">Where mistakes are reported.</param>
/// <param name="Law">The law that it is bound to.</param>
/// <param name="Gazetteer">Its actors and places, the crisis's own among them.</param>
/// <param name="Places">The places that facts and events describe where they name them.</param>
/// <param name="Date">The day on which it begins.</param>
internal sealed record CrisisContext(DiagnosticBag Diagnostics, Law Law, Gazetteer Gazetteer, CrisisPlaces Places, DateOnly Date)
{
    /// <summary>Reports a mistake.</summary>
    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}
