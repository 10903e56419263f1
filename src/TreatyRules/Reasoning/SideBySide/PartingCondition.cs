using TreatyRules.Text;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>The condition on which two runs part, and what was found of it in each.</summary>
/// <param name="Text">The condition, in the words of the treaty's YAML; of a vote, with the part of the rule that it is: <c>veto: some permanent where seat.ballot = no</c>.</param>
/// <param name="Article">Its article.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="First">What was found in the first run: that it holds or does not, with the values read, or that it is not asked there.</param>
/// <param name="Second">What was found in the second.</param>
public sealed record PartingCondition(string Text, string? Article, SourceSpan Span, string First, string Second);
