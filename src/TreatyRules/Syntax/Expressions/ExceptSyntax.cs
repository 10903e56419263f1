using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A set without the members of another, or without one: <c>parties except hostility.by</c>.</summary>
internal sealed record ExceptSyntax(SourceSpan Span, ExpressionSyntax Set, ExpressionSyntax Without) : ExpressionSyntax(Span);
