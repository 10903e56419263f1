namespace TreatyRules.Model;

/// <summary>A step to another state: when it is there, and what must hold. Under <c>on</c>, variable 0 is the event.</summary>
public sealed record Transition(string To, Applicability Applies, Condition? Guard, Provenance Provenance);
