using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A text in double quotes: <c>"S/RES/678"</c>.</summary>
internal sealed record TextSyntax(SourceSpan Span, string Value) : ExpressionSyntax(Span);
