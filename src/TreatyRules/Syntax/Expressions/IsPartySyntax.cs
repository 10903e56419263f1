using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Whether a state is a party: <c>by is party</c>, <c>by is not party of un-charter on 1945-10-24</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="State">The state.</param>
/// <param name="IsNegated">Whether <c>not</c> stands after <c>is</c>.</param>
/// <param name="Treaty">The treaty; null for this one.</param>
/// <param name="On">The day; null for the day that is judged.</param>
internal sealed record IsPartySyntax(SourceSpan Span, ExpressionSyntax State, bool IsNegated, NameSyntax? Treaty, ExpressionSyntax? On)
    : ExpressionSyntax(Span);
