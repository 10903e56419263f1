using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A number, exactly: <c>9</c>, <c>23.44</c> or <c>2/3</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Written">As the author wrote it.</param>
/// <param name="Numerator">Its numerator; 2344 for <c>23.44</c>.</param>
/// <param name="Denominator">Its denominator, never 0; 100 for <c>23.44</c>.</param>
internal sealed record NumberSyntax(SourceSpan Span, string Written, long Numerator, long Denominator) : ExpressionSyntax(Span)
{
    /// <summary>Whether it was written without a fraction.</summary>
    public bool IsWhole => Denominator == 1;
}
