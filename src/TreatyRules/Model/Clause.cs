namespace TreatyRules.Model;

/// <summary>An item of a list of conditions: what must hold, when the item is there, and the article it comes from.</summary>
public sealed record Clause(Condition Holds, Applicability Applies, Provenance Provenance);
