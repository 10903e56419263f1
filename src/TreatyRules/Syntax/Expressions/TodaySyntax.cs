using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>The day that is judged.</summary>
internal sealed record TodaySyntax(SourceSpan Span) : ExpressionSyntax(Span);
