using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>An expression as written. The same forms serve conditions, values and sets: <c>(a or b)</c> is a set where a set is wanted and a
/// condition where a condition is, which is for the binder to say.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record ExpressionSyntax(SourceSpan Span)
{
    /// <summary>The canonical text. Parsing it gives this expression again.</summary>
    public sealed override string ToString() => ExpressionPrinter.Print(this);
}
