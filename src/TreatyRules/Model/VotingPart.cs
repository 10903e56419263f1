namespace TreatyRules.Model;

/// <summary>A part of a voting rule: its condition on the counts, and its article.</summary>
public sealed record VotingPart(Condition Condition, Provenance Provenance);
