using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Parses what joins conditions: <c>or</c>, <c>and</c>, <c>not</c>, and parentheses. <c>and</c> and <c>or</c> side by side need parentheses, so that nobody has to know which binds more.</summary>
internal sealed class ChainParser
{
    private readonly TokenCursor _cursor;
    private readonly ComparisonParser _comparisons;
    private ExpressionSyntax? _lastInParentheses;

    /// <summary>Parses on from where a cursor stands.</summary>
    public ChainParser(TokenCursor cursor)
    {
        _cursor = cursor;
        _comparisons = new ComparisonParser(cursor, new ValueParser(cursor, this));
    }

    private Token Current => _cursor.Current;

    /// <summary>A whole condition, or a value that stands alone.</summary>
    public ExpressionSyntax Or()
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

    /// <summary>What <c>where</c> takes: one comparison, a chain of <c>and</c>, or a parenthesis.</summary>
    public ExpressionSyntax Condition()
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

    /// <summary>What stands in parentheses.</summary>
    public ExpressionSyntax Parenthesised()
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
            return _comparisons.Comparison();
        if (!_cursor.Enter())
            return _cursor.Missing();
        var not = Current;
        _cursor.Advance();
        var operand = Not();
        _cursor.Leave();
        return new NotSyntax(_cursor.Span(not).To(operand.Span), operand);
    }

    // 'some X where a = b or ...' can be read in two ways, unless its condition or the whole was put in parentheses.
    private bool EndsInBareWhere(ExpressionSyntax expression)
    {
        while (expression is NotSyntax not && !ReferenceEquals(expression, _lastInParentheses))
            expression = not.Operand;
        return expression is QuantifierSyntax { Where: { } where } && !ReferenceEquals(expression, _lastInParentheses)
            && !ReferenceEquals(where, _lastInParentheses) && (where is not QuantifierSyntax || EndsInBareWhere(where));
    }

    private static SourceSpan Over(List<ExpressionSyntax> operands) => operands[0].Span.To(operands[^1].Span);
}
