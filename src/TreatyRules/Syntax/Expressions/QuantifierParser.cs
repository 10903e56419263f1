using TreatyRules.Diagnostics;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Parses <c>some</c>, <c>no</c>, <c>every</c> and <c>at least</c>, and the condition behind <c>where</c>.</summary>
internal sealed class QuantifierParser(TokenCursor cursor, ChainParser chains)
{
    private Token Current => cursor.Current;

    /// <summary>A quantifier, from its first word.</summary>
    public QuantifierSyntax Quantified()
    {
        var start = Current;
        var (quantifier, words) = start.Text switch
        {
            "some" => (QuantifierWord.Some, 1),
            "no" => (QuantifierWord.No, 1),
            "every" => (QuantifierWord.Every, 1),
            _ => (QuantifierWord.AtLeast, 2),
        };
        cursor.Advance(words);
        var number = quantifier == QuantifierWord.AtLeast ? HowMany() : null;
        var over = Current.Kind == TokenKind.Open ? chains.Parenthesised() : Names.Path(cursor);
        var end = over.Span;
        ExpressionSyntax? where = null;
        if (Current.Is("where"))
        {
            cursor.Advance();
            where = chains.Condition();
            end = where.Span;
        }
        else if (quantifier == QuantifierWord.Every && over is not MissingSyntax)
        {
            cursor.Report(ExpressionDiagnostics.WhereNeeded.At(over.Span));
        }
        return new QuantifierSyntax(cursor.Span(start).To(end), quantifier, number, over, where);
    }

    private NumberSyntax? HowMany()
    {
        NumberSyntax? number = null;
        if (Current.Kind == TokenKind.Number)
            number = Literals.Number(cursor);
        else
            _ = cursor.Missing();
        if (Current.Is("of"))
            cursor.Advance();
        return number;
    }
}
