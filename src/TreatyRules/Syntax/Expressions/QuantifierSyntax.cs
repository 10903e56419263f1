using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>How many records of a type, or members of a set, satisfy a condition: <c>some request where by = armed-attack.against</c>,
/// <c>at least 2/3 of parties where ...</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Quantifier">How many must.</param>
/// <param name="Number">The number or fraction of <c>at least</c>; null otherwise.</param>
/// <param name="Over">The type of record, the group or the set.</param>
/// <param name="Where">The condition; null when being there is enough.</param>
internal sealed record QuantifierSyntax(
    SourceSpan Span, QuantifierWord Quantifier, NumberSyntax? Number, ExpressionSyntax Over, ExpressionSyntax? Where) : ExpressionSyntax(Span);
