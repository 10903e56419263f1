using TreatyRules.Diagnostics;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Parses comparisons: a sign between two values, <c>in</c>, <c>is</c>, <c>is party</c>.</summary>
internal sealed class ComparisonParser(TokenCursor cursor, ValueParser values)
{
    private Token Current => cursor.Current;

    private Token Following => cursor.Following;

    /// <summary>One comparison, or a value that is compared with nothing.</summary>
    public ExpressionSyntax Comparison()
    {
        var left = values.Except();
        var compared = Compared(left);
        if (ReferenceEquals(compared, left) || !(Current.Kind == TokenKind.Comparison || Current.Is("in") || Current.Is("is")))
            return compared;
        cursor.Report(ExpressionDiagnostics.ChainedComparison.At(cursor.Span(Current), cursor.Written(Current)));
        _ = Compared(compared);
        return compared;
    }

    private ExpressionSyntax Compared(ExpressionSyntax left)
    {
        if (Current.Kind == TokenKind.Comparison)
        {
            var comparison = ComparisonOf(Current.Text);
            cursor.Advance();
            var right = values.Except();
            return new ComparisonSyntax(left.Span.To(right.Span), left, comparison, right);
        }
        if (Current.Is("in") || (Current.Is("not") && Following.Is("in")))
        {
            var negated = Current.Is("not");
            cursor.Advance(negated ? 2 : 1);
            var set = values.Except();
            return new InSyntax(left.Span.To(set.Span), left, negated, set);
        }
        if (!Current.Is("is"))
            return left;
        cursor.Advance();
        var isNot = Current.Is("not");
        cursor.Advance(isNot ? 1 : 0);
        if (Current.Is("party") && Following.Kind != TokenKind.Dot)
            return Party(left, isNot);
        var target = values.Except();
        return new IsSyntax(left.Span.To(target.Span), left, isNot, target);
    }

    private IsPartySyntax Party(ExpressionSyntax state, bool negated)
    {
        var end = cursor.Span(Current);
        cursor.Advance();
        NameSyntax? treaty = null;
        ExpressionSyntax? on = null;
        if (Current.Is("of"))
        {
            cursor.Advance();
            treaty = Names.Name(cursor);
            end = treaty?.Span ?? end;
        }
        if (Current.Is("on"))
        {
            cursor.Advance();
            on = values.Sum();
            end = on.Span;
        }
        return new IsPartySyntax(state.Span.To(end), state, negated, treaty, on);
    }

    private static ComparisonSign ComparisonOf(string sign) => sign switch
    {
        "=" => ComparisonSign.Equal,
        "!=" => ComparisonSign.NotEqual,
        "<" => ComparisonSign.Less,
        "<=" => ComparisonSign.AtMost,
        ">" => ComparisonSign.Greater,
        ">=" => ComparisonSign.AtLeast,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
