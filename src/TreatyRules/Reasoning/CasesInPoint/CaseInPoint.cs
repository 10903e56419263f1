using System.Collections.Immutable;

namespace TreatyRules.Reasoning.CasesInPoint;

/// <summary>A case that turns on a piece of law.</summary>
/// <param name="Crisis">The crisis's name.</param>
/// <param name="Title">Its title, if it has one.</param>
/// <param name="Because">What of it turns on the law, in words: <c>S/RES/678 is adopted</c>, <c>security-council is blocked</c>.</param>
public sealed record CaseInPoint(string Crisis, string? Title, ImmutableArray<string> Because);
