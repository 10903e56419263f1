namespace TreatyRules.Reasoning;

/// <summary>A field of a fact or event is set.</summary>
/// <param name="Written">As written.</param>
/// <param name="Path">The field.</param>
/// <param name="Value">What it is set to, as a crisis file would write it; <c>unknown</c> for not known.</param>
public sealed record FieldChange(string Written, CrisisPath Path, string Value) : CrisisChange(Written);
