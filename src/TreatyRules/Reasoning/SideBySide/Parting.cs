namespace TreatyRules.Reasoning.SideBySide;

/// <summary>The first step at which two runs of one crisis part.</summary>
/// <param name="Day">The day.</param>
/// <param name="First">What happens there in the first run: a vote with its result, or a procedure that moves; null when nothing does.</param>
/// <param name="Second">What happens there in the second.</param>
/// <param name="Article">The article of the step.</param>
/// <param name="Condition">The condition whose value differs; null where none does, as when one is read before that day.</param>
public sealed record Parting(DateOnly Day, string? First, string? Second, string? Article, PartingCondition? Condition);
