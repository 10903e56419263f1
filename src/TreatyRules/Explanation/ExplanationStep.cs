using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>A step of a run.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What kind of step.</param>
/// <param name="Subject">The procedure that moved, or the event that was voted on.</param>
/// <param name="Text">What happened, in words.</param>
/// <param name="Article">The article by which.</param>
/// <param name="Span">Where the rule stands in the treaty.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ExplanationStep(DateOnly Day, StepKind Kind, string Subject, string Text, string? Article, SourceSpan Span, ImmutableArray<ExplanationNode> Basis);
