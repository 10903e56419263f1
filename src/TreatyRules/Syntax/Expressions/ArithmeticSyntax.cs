using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A sum, difference or product: <c>on + 3 months</c>, <c>2/3 * voting</c>.</summary>
internal sealed record ArithmeticSyntax(SourceSpan Span, ExpressionSyntax Left, ArithmeticSign Sign, ExpressionSyntax Right) : ExpressionSyntax(Span);
