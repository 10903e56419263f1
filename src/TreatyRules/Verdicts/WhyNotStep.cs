using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>A step on the way to an outcome.</summary>
/// <param name="From">The state that it leaves.</param>
/// <param name="To">The state that it enters.</param>
/// <param name="By">What brings it about, in the words of the treaty's YAML: an event, a time, the condition that must hold.</param>
/// <param name="Article">Its article.</param>
/// <param name="Span">Where it stands in the treaty.</param>
/// <param name="Unmet">What stands in its way; empty when nothing does but the steps before it.</param>
public sealed record WhyNotStep(string From, string To, string By, string? Article, SourceSpan Span, ImmutableArray<UnmetCondition> Unmet);
