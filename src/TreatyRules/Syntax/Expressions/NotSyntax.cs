using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>The opposite of a condition.</summary>
internal sealed record NotSyntax(SourceSpan Span, ExpressionSyntax Operand) : ExpressionSyntax(Span);
