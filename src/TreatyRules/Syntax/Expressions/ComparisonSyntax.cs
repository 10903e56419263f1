using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Two values compared: <c>yes &gt;= 9</c>, <c>kind = armed-attack</c>.</summary>
internal sealed record ComparisonSyntax(SourceSpan Span, ExpressionSyntax Left, ComparisonSign Sign, ExpressionSyntax Right) : ExpressionSyntax(Span);
