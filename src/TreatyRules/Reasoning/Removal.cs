namespace TreatyRules.Reasoning;

/// <summary>A fact or event is left out.</summary>
/// <param name="Written">As written.</param>
/// <param name="Path">Which.</param>
public sealed record Removal(string Written, CrisisPath Path) : CrisisChange(Written);
