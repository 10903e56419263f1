namespace TreatyRules.Model;

/// <summary>States whose ballot is void, and when.</summary>
public sealed record Exclusion(ValueSet States, Applicability Applies, Provenance Provenance);
