namespace TreatyRules;

/// <summary>Something unknown, and what it is supposed to be.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What it is.</param>
public sealed record SupposedFact(string Name, string Value);
