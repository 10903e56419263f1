using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Whether a value is in a set: <c>kind in (armed-attack or war)</c>, <c>by not in parties</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">The value.</param>
/// <param name="IsNegated">Whether <c>not</c> stands before <c>in</c>.</param>
/// <param name="Set">The set.</param>
internal sealed record InSyntax(SourceSpan Span, ExpressionSyntax Value, bool IsNegated, ExpressionSyntax Set) : ExpressionSyntax(Span);
