namespace TreatyRules.Model;

/// <summary>What a duty leaves to its bearers, and when.</summary>
public sealed record DiscretionVersion(Discretion Discretion, Applicability Applies);
