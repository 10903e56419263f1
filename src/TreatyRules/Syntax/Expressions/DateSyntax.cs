using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A day: <c>1950-11-03</c>.</summary>
internal sealed record DateSyntax(SourceSpan Span, DateOnly Date) : ExpressionSyntax(Span);
