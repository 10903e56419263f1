namespace TreatyRules.Syntax.Expressions;

/// <summary>Parses values: sums, products, literals, names, and what can stand where a value stands.</summary>
internal sealed class ValueParser(TokenCursor cursor, ChainParser chains)
{
    private readonly QuantifierParser _quantifiers = new(cursor, chains);

    private Token Current => cursor.Current;

    private Token Following => cursor.Following;

    /// <summary>A value, or a set without others.</summary>
    public ExpressionSyntax Except()
    {
        var set = Sum();
        while (Current.Is("except"))
        {
            cursor.Advance();
            var without = Sum();
            set = new ExceptSyntax(set.Span.To(without.Span), set, without);
        }
        return set;
    }

    /// <summary>A value, added up.</summary>
    public ExpressionSyntax Sum()
    {
        var left = Product();
        while (Current is { Kind: TokenKind.Arithmetic, Text: "+" or "-" } sign)
        {
            cursor.Advance();
            var right = Product();
            left = new ArithmeticSyntax(left.Span.To(right.Span), left, sign.Text == "+" ? ArithmeticSign.Plus : ArithmeticSign.Minus, right);
        }
        return left;
    }

    private ExpressionSyntax Product()
    {
        var left = Value();
        while (Current is { Kind: TokenKind.Arithmetic, Text: "*" })
        {
            cursor.Advance();
            var right = Value();
            left = new ArithmeticSyntax(left.Span.To(right.Span), left, ArithmeticSign.Times, right);
        }
        return left;
    }

    private ExpressionSyntax Value()
    {
        switch (Current.Kind)
        {
            case TokenKind.Open:
                return chains.Parenthesised();
            case TokenKind.Number:
                return Literals.NumberOrDuration(cursor);
            case TokenKind.Date:
                return Literals.Date(cursor);
            case TokenKind.Text:
                var text = cursor.Take();
                return new TextSyntax(cursor.Span(text), text.Text);
            case TokenKind.Word:
                return Worded();
            default:
                return cursor.Missing();
        }
    }

    private ExpressionSyntax Worded()
    {
        var word = Current;
        switch (word.Text)
        {
            case "some" or "every":
            case "no" when Names.IsName(Following):
            case "at" when Following.Is("least"):
                return _quantifiers.Quantified();
            case "last" when Names.IsName(Following):
                cursor.Advance();
                var last = Names.Name(cursor);
                return last is null ? cursor.Missing() : Names.Fields(cursor) is var fields && fields.IsEmpty
                    ? new LastSyntax(cursor.Span(word).To(last.Span), last, [])
                    : new LastSyntax(cursor.Span(word).To(fields[^1].Span), last, fields);
            case "today" when Following.Kind != TokenKind.Dot:
                cursor.Advance();
                return new TodaySyntax(cursor.Span(word));
            default:
                return Names.IsName(word) ? Names.Path(cursor) : cursor.Missing();
        }
    }
}
