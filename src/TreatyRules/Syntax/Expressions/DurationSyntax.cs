using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A length of time in whole units: <c>3 months</c>, <c>10 working-days</c>.</summary>
internal sealed record DurationSyntax(SourceSpan Span, int Count, DurationWord Unit) : ExpressionSyntax(Span);
