namespace TreatyRules.Model;

/// <summary>A voting rule and when an event is voted on by it; variable 0 is the event.</summary>
public sealed record VoteChoice(string Rule, Applicability Applies, Provenance Provenance);
