using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A place among the tokens of an expression, moving forwards, and what is reported there.</summary>
internal sealed class TokenCursor
{
    /// <summary>Parentheses, negations and conditions of quantifiers nested deeper are refused.</summary>
    public const int DeepestNesting = 64;

    private readonly YamlScalar _scalar;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<Token> _tokens;
    private int _at;
    private int _depth;
    private bool _gaveUp;

    /// <summary>Before the first token of an expression.</summary>
    public TokenCursor(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        _scalar = scalar;
        _diagnostics = diagnostics;
        _tokens = Lexer.Read(scalar, diagnostics);
    }

    /// <summary>The token here; the end when all are taken.</summary>
    public Token Current => _tokens[_at];

    /// <summary>The token after this one.</summary>
    public Token Following => _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    /// <summary>Goes on by a number of tokens, at most to the end.</summary>
    public void Advance(int count = 1) => _at = Math.Min(_at + count, _tokens.Length - 1);

    /// <summary>The token here; goes on to the next.</summary>
    public Token Take()
    {
        var token = Current;
        Advance();
        return token;
    }

    /// <summary>Comes back from a level.</summary>
    public void Leave() => _depth--;

    /// <summary>Goes one level deeper; false, once reported, when that is too deep and the rest is given up.</summary>
    public bool Enter()
    {
        if (++_depth <= DeepestNesting)
            return true;
        Report(ExpressionDiagnostics.TooDeep.At(Span(Current), DeepestNesting.ToString(CultureInfo.InvariantCulture)));
        _gaveUp = true;
        _at = _tokens.Length - 1;
        return false;
    }

    /// <summary>Reports that a value is expected here.</summary>
    public MissingSyntax Missing()
    {
        if (Current.Kind == TokenKind.End)
        {
            if (!Current.AfterMistake)
                Report(ExpressionDiagnostics.ValueMissingAtEnd.At(Span(Current)));
        }
        else if (!Current.AfterMistake)
        {
            Report(ExpressionDiagnostics.ValueExpected.At(Span(Current), Written(Current)));
        }
        return new MissingSyntax(_scalar.SpanOf(Current.Start, Current.Start));
    }

    /// <summary>Reports a mistake.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (!_gaveUp)
            _diagnostics.Add(diagnostic);
    }

    /// <summary>A token as the author wrote it.</summary>
    public string Written(Token token) => _scalar.Value[token.Start..token.End];

    /// <summary>Where a token stands.</summary>
    public SourceSpan Span(Token token) => _scalar.SpanOf(token.Start, token.End);
}
