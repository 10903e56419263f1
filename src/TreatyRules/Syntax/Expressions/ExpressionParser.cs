using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Parses expressions by recursive descent, one method a level: or, and, not, comparison, except, sum, product, value. After a mistake
/// it goes on at the next <c>and</c>, <c>or</c> or parenthesis, so a second mistake is told too.</summary>
internal sealed class ExpressionParser
{
    /// <summary>A longer expression is refused: what a reader cannot take in at once is a list of conditions.</summary>
    public const int MostCharacters = 4_000;

    private readonly TokenCursor _cursor;
    private ExpressionSyntax? _lastInParentheses;

    private ExpressionParser(TokenCursor cursor) => _cursor = cursor;

    private Token Current => _cursor.Current;

    private Token Following => _cursor.Following;

    /// <summary>The expression of a scalar. Mistakes are reported, and stand as <see cref="MissingSyntax"/> in what is returned.</summary>
    public static ExpressionSyntax Parse(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            diagnostics.Add(ExpressionDiagnostics.Empty.At(scalar.Span));
            return new MissingSyntax(scalar.Span);
        }
        if (scalar.Value.Length > MostCharacters)
        {
            diagnostics.Add(ExpressionDiagnostics.TooLong.At(scalar.Span, MostCharacters.ToString("N0", CultureInfo.InvariantCulture)));
            return new MissingSyntax(scalar.Span);
        }
        return new ExpressionParser(new TokenCursor(scalar, diagnostics)).Whole();
    }

    /// <summary>The expression of a text that stands in no file.</summary>
    public static ExpressionSyntax Parse(string text, DiagnosticBag diagnostics, string path = "expression")
    {
        var source = SourceText.From(path, text);
        return Parse(new YamlScalar(source.Span(0, text.Length), text, false) { Layout = new ScalarLayout(source, 0, text.Length, text, ScalarForm.Plain) }, diagnostics);
    }

    private ExpressionSyntax Whole()
    {
        var expression = Or();
        while (Current.Kind == TokenKind.Close)
        {
            _cursor.Report(ExpressionDiagnostics.UnopenedParenthesis.At(_cursor.Span(Current)));
            _cursor.Advance();
            if (Current.Is("and") || Current.Is("or"))
                _cursor.Advance();
            if (Current.Kind is not (TokenKind.End or TokenKind.Close))
                Or();
        }
        return expression;
    }

    private ExpressionSyntax Or()
    {
        if (!_cursor.Enter())
            return _cursor.Missing();
        var operands = new List<ExpressionSyntax> { And(out var isChain) };
        var mixed = false;
        while (Current.Is("or"))
        {
            var or = Current;
            if (!isChain && EndsInBareWhere(operands[^1]))
                _cursor.Report(ExpressionDiagnostics.OrAfterWhere.At(_cursor.Span(or)));
            _cursor.Advance();
            operands.Add(And(out var nextIsChain));
            if ((isChain || nextIsChain) && !mixed)
                _cursor.Report(ExpressionDiagnostics.MixedAndOr.At(_cursor.Span(or)));
            mixed |= isChain || nextIsChain;
            isChain = nextIsChain;
        }
        _cursor.Leave();
        return operands.Count == 1 ? operands[0] : new OrSyntax(Over(operands), [.. operands]);
    }

    private ExpressionSyntax And(out bool isChain)
    {
        var operands = new List<ExpressionSyntax> { Operand() };
        while (Current.Is("and"))
        {
            _cursor.Advance();
            operands.Add(Operand());
        }
        isChain = operands.Count > 1;
        return isChain ? new AndSyntax(Over(operands), [.. operands]) : operands[0];
    }

    // One operand of a chain; whatever follows it that cannot is told once and passed over.
    private ExpressionSyntax Operand()
    {
        var operand = Not();
        if (Ends(Current))
            return operand;
        if (!Current.AfterMistake)
            _cursor.Report(ExpressionDiagnostics.Unexpected.At(_cursor.Span(Current), _cursor.Written(Current)));
        for (var open = 0; Current.Kind != TokenKind.End && (open > 0 || !Ends(Current)); _cursor.Advance())
            open += Current.Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
        return operand;
    }

    private static bool Ends(Token token) => token.Kind is TokenKind.End or TokenKind.Close || token.Is("and") || token.Is("or");

    private ExpressionSyntax Not()
    {
        if (!Current.Is("not"))
            return Comparison();
        if (!_cursor.Enter())
            return _cursor.Missing();
        var not = Current;
        _cursor.Advance();
        var operand = Not();
        _cursor.Leave();
        return new NotSyntax(_cursor.Span(not).To(operand.Span), operand);
    }

    private ExpressionSyntax Comparison()
    {
        var left = Except();
        var compared = Compared(left);
        if (ReferenceEquals(compared, left) || !(Current.Kind == TokenKind.Comparison || Current.Is("in") || Current.Is("is")))
            return compared;
        _cursor.Report(ExpressionDiagnostics.ChainedComparison.At(_cursor.Span(Current), _cursor.Written(Current)));
        _ = Compared(compared);
        return compared;
    }

    private ExpressionSyntax Compared(ExpressionSyntax left)
    {
        if (Current.Kind == TokenKind.Comparison)
        {
            var comparison = ComparisonOf(Current.Text);
            _cursor.Advance();
            var right = Except();
            return new ComparisonSyntax(left.Span.To(right.Span), left, comparison, right);
        }
        if (Current.Is("in") || (Current.Is("not") && Following.Is("in")))
        {
            var negated = Current.Is("not");
            _cursor.Advance(negated ? 2 : 1);
            var set = Except();
            return new InSyntax(left.Span.To(set.Span), left, negated, set);
        }
        if (!Current.Is("is"))
            return left;
        _cursor.Advance();
        var isNot = Current.Is("not");
        _cursor.Advance(isNot ? 1 : 0);
        if (Current.Is("party") && Following.Kind != TokenKind.Dot)
            return Party(left, isNot);
        var target = Except();
        return new IsSyntax(left.Span.To(target.Span), left, isNot, target);
    }

    private IsPartySyntax Party(ExpressionSyntax state, bool negated)
    {
        var end = _cursor.Span(Current);
        _cursor.Advance();
        NameSyntax? treaty = null;
        ExpressionSyntax? on = null;
        if (Current.Is("of"))
        {
            _cursor.Advance();
            treaty = Name();
            end = treaty?.Span ?? end;
        }
        if (Current.Is("on"))
        {
            _cursor.Advance();
            on = Sum();
            end = on.Span;
        }
        return new IsPartySyntax(state.Span.To(end), state, negated, treaty, on);
    }

    private ExpressionSyntax Except()
    {
        var set = Sum();
        while (Current.Is("except"))
        {
            _cursor.Advance();
            var without = Sum();
            set = new ExceptSyntax(set.Span.To(without.Span), set, without);
        }
        return set;
    }

    private ExpressionSyntax Sum()
    {
        var left = Product();
        while (Current is { Kind: TokenKind.Arithmetic, Text: "+" or "-" } sign)
        {
            _cursor.Advance();
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
            _cursor.Advance();
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
                return Parenthesised();
            case TokenKind.Number:
                return Literals.NumberOrDuration(_cursor);
            case TokenKind.Date:
                return Literals.Date(_cursor);
            case TokenKind.Text:
                var text = _cursor.Take();
                return new TextSyntax(_cursor.Span(text), text.Text);
            case TokenKind.Word:
                return Worded();
            default:
                return _cursor.Missing();
        }
    }

    private ExpressionSyntax Worded()
    {
        var word = Current;
        switch (word.Text)
        {
            case "some" or "every":
            case "no" when IsName(Following):
            case "at" when Following.Is("least"):
                return Quantified();
            case "last" when IsName(Following):
                _cursor.Advance();
                var last = Name();
                return last is null ? _cursor.Missing() : Fields(last) is var fields && fields.IsEmpty
                    ? new LastSyntax(_cursor.Span(word).To(last.Span), last, [])
                    : new LastSyntax(_cursor.Span(word).To(fields[^1].Span), last, fields);
            case "today" when Following.Kind != TokenKind.Dot:
                _cursor.Advance();
                return new TodaySyntax(_cursor.Span(word));
            default:
                return IsName(word) ? Path() : _cursor.Missing();
        }
    }

    private ExpressionSyntax Path()
    {
        if (Name() is not { } name)
            return _cursor.Missing();
        var fields = Fields(name);
        return fields.IsEmpty ? name : new PathSyntax(name.Span.To(fields[^1].Span), name, fields);
    }

    private ImmutableArray<FieldName> Fields(NameSyntax of)
    {
        if (Current.Kind != TokenKind.Dot)
            return [];
        var fields = ImmutableArray.CreateBuilder<FieldName>();
        while (Current.Kind == TokenKind.Dot)
        {
            _cursor.Advance();
            if (Current.Kind != TokenKind.Word)
                break;
            var field = _cursor.Take();
            if (field.Text.Contains('/'))
                _cursor.Report(ExpressionDiagnostics.Slash.At(_cursor.Span(field)));
            fields.Add(new FieldName(_cursor.Span(field), field.Text));
        }
        return fields.ToImmutable();
    }

    private NameSyntax? Name()
    {
        if (!IsName(Current))
        {
            _ = _cursor.Missing();
            return null;
        }
        var word = _cursor.Take();
        var slash = word.Text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new NameSyntax(_cursor.Span(word), null, word.Text)
            : new NameSyntax(_cursor.Span(word), word.Text[..slash], word.Text[(slash + 1)..]);
    }

    private QuantifierSyntax Quantified()
    {
        var start = Current;
        var (quantifier, words) = start.Text switch
        {
            "some" => (QuantifierWord.Some, 1),
            "no" => (QuantifierWord.No, 1),
            "every" => (QuantifierWord.Every, 1),
            _ => (QuantifierWord.AtLeast, 2),
        };
        _cursor.Advance(words);
        var number = quantifier == QuantifierWord.AtLeast ? HowMany() : null;
        var over = Current.Kind == TokenKind.Open ? Parenthesised() : Path();
        var end = over.Span;
        ExpressionSyntax? where = null;
        if (Current.Is("where"))
        {
            _cursor.Advance();
            where = Condition();
            end = where.Span;
        }
        else if (quantifier == QuantifierWord.Every && over is not MissingSyntax)
        {
            _cursor.Report(ExpressionDiagnostics.WhereNeeded.At(over.Span));
        }
        return new QuantifierSyntax(_cursor.Span(start).To(end), quantifier, number, over, where);
    }

    // What 'where' takes: one comparison, a chain of 'and', or a parenthesis.
    private ExpressionSyntax Condition()
    {
        if (!_cursor.Enter())
            return _cursor.Missing();
        var condition = And(out var isChain);
        // The chain ends here for the caller, who cannot see that it was one.
        if (isChain && Current.Is("or"))
        {
            _cursor.Report(ExpressionDiagnostics.MixedAndOr.At(_cursor.Span(Current)));
            _lastInParentheses = condition;
        }
        _cursor.Leave();
        return condition;
    }

    private NumberSyntax? HowMany()
    {
        NumberSyntax? number = null;
        if (Current.Kind == TokenKind.Number)
            number = Literals.Number(_cursor);
        else
            _ = _cursor.Missing();
        if (Current.Is("of"))
            _cursor.Advance();
        return number;
    }

    private ExpressionSyntax Parenthesised()
    {
        var open = Current;
        _cursor.Advance();
        var inner = Or();
        if (Current.Kind == TokenKind.Close)
        {
            _cursor.Advance();
            _lastInParentheses = inner;
            return inner;
        }
        if (!Current.AfterMistake)
            _cursor.Report(ExpressionDiagnostics.UnclosedParenthesis.At(_cursor.Span(open)));
        return inner;
    }

    // A word that can be a name here: the joining words cannot.
    private static bool IsName(Token token) =>
        token is { Kind: TokenKind.Word, Text: not ("and" or "or" or "in" or "is" or "except" or "where" or "not" or "some" or "every") };

    // 'some X where a = b or ...' can be read in two ways, unless its condition or the whole was put in parentheses.
    private bool EndsInBareWhere(ExpressionSyntax expression)
    {
        while (expression is NotSyntax not && !ReferenceEquals(expression, _lastInParentheses))
            expression = not.Operand;
        return expression is QuantifierSyntax { Where: { } where } && !ReferenceEquals(expression, _lastInParentheses)
            && !ReferenceEquals(where, _lastInParentheses) && (where is not QuantifierSyntax || EndsInBareWhere(where));
    }

    private static SourceSpan Over(List<ExpressionSyntax> operands) => operands[0].Span.To(operands[^1].Span);

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
