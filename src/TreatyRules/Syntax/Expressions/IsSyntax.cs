using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Whether something is what a word names: a record a term, a question answered by a reading, a procedure in a state.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Subject">What is asked about.</param>
/// <param name="IsNegated">Whether <c>not</c> stands after <c>is</c>.</param>
/// <param name="Target">The term, reading or state; <c>(a or b)</c> for any of several.</param>
internal sealed record IsSyntax(SourceSpan Span, ExpressionSyntax Subject, bool IsNegated, ExpressionSyntax Target) : ExpressionSyntax(Span);
