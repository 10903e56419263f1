using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>A condition on one line, bare or at <c>holds</c>.</summary>
internal sealed record ExpressionConditionSyntax(SourceSpan Span, ItemSyntax Item, ExpressionSyntax Expression) : ConditionSyntax(Span, Item);
