namespace TreatyRules.Model;

/// <summary>A state and a time during which a place is its territory.</summary>
public sealed record Sovereignty(string State, Period Period);
