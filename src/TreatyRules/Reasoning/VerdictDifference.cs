namespace TreatyRules.Reasoning;

/// <summary>One respect in which two verdicts differ.</summary>
/// <param name="Aspect">Which: <c>outcome</c>, <c>state</c>, <c>since</c>, <c>cause</c>, <c>possible</c>, <c>missing</c>, <c>decisions</c> or <c>effects</c>.</param>
/// <param name="Before">What it was; empty for nothing.</param>
/// <param name="After">What it is.</param>
public sealed record VerdictDifference(string Aspect, string Before, string After);
