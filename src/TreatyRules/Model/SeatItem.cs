namespace TreatyRules.Model;

/// <summary>Seats, and when they are there.</summary>
public sealed record SeatItem(ValueSet Seats, Applicability Applies, Provenance Provenance);
