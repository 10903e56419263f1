using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Cuts an expression into words and signs. A hyphen inside a word belongs to the word, so a minus stands between spaces.</summary>
internal sealed class Lexer
{
    // Longest first. What other languages write, and what is written here.
    private static readonly (string Written, TokenKind Kind, string Meant)[] Signs =
    [
        ("<=", TokenKind.Comparison, "<="), (">=", TokenKind.Comparison, ">="), ("!=", TokenKind.Comparison, "!="),
        ("==", TokenKind.Comparison, "="), ("=>", TokenKind.Comparison, ">="), ("=<", TokenKind.Comparison, "<="), ("<>", TokenKind.Comparison, "!="),
        ("&&", TokenKind.Word, "and"), ("||", TokenKind.Word, "or"),
        ("=", TokenKind.Comparison, "="), ("<", TokenKind.Comparison, "<"), (">", TokenKind.Comparison, ">"),
        ("\u2264", TokenKind.Comparison, "<="), ("\u2265", TokenKind.Comparison, ">="), ("\u2260", TokenKind.Comparison, "!="),
        ("+", TokenKind.Arithmetic, "+"), ("*", TokenKind.Arithmetic, "*"),
        ("(", TokenKind.Open, "("), (")", TokenKind.Close, ")"),
        ("&", TokenKind.Word, "and"), ("|", TokenKind.Word, "or"), ("!", TokenKind.Word, "not"),
    ];

    private readonly YamlScalar _scalar;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private bool _afterMistake;
    private bool _bracesTold;
    private int _at;

    private Lexer(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        _scalar = scalar;
        _text = scalar.Value;
        _diagnostics = diagnostics;
    }

    private char Current => Peek(0);

    /// <summary>The words and signs of an expression; the last is the end.</summary>
    public static ImmutableArray<Token> Read(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(scalar, diagnostics);
        while (lexer._at < lexer._text.Length)
            lexer.Next();
        lexer.Add(TokenKind.End, lexer._text.Length, "");
        return lexer._tokens.ToImmutable();
    }

    private void Next()
    {
        if (char.IsWhiteSpace(Current))
            _at++;
        else if (char.IsLetter(Current))
            Word();
        else if (char.IsAsciiDigit(Current))
            Number();
        else if (Current == '"')
            Quoted();
        else if (Current == '.')
            Dot();
        else if (Current == '-')
            Minus();
        else if ("{}[],".Contains(Current))
            Brace();
        else if (!Sign())
            Unknown();
    }

    private void Word()
    {
        var start = _at;
        SkipWord();
        if (Current == '/' && char.IsLetter(Peek(1)))
        {
            _at++;
            SkipWord();
        }
        var slash = _at;
        while (Current == '/' || (_at > slash && IsWordPart(Current)))
            _at++;
        Add(TokenKind.Word, start, _text[start.._at].TrimEnd('/'));
        if (_at > slash)
            Report(ExpressionDiagnostics.Slash.At(Span(slash, slash + 1)));
    }

    private void SkipWord()
    {
        while (IsWordPart(Current) || (Current == '-' && IsWordPart(Peek(1))))
            _at++;
    }

    private void Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Current))
            _at++;
        var digits = _at - start;
        if (Current == '-' && char.IsAsciiDigit(Peek(1)) && digits == 4)
        {
            Date(start);
            return;
        }
        if (Current is '.' or '/' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            while (char.IsAsciiDigit(Current))
                _at++;
        }
        if (IsWordPart(Current))
        {
            SkipWord();
            Report(ExpressionDiagnostics.BadNumber.At(Span(start, _at), _text[start.._at]));
            return;
        }
        Add(TokenKind.Number, start, _text[start.._at]);
    }

    private void Date(int start)
    {
        while (IsWordPart(Current) || (Current == '-' && IsWordPart(Peek(1))))
            _at++;
        var text = _text[start.._at];
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(ExpressionDiagnostics.BadDate.At(Span(start, _at), text));
            _afterMistake = false;
        }
        Add(TokenKind.Date, start, text);
    }

    private void Quoted()
    {
        var start = _at++;
        while (_at < _text.Length && Current != '"')
            _at++;
        var text = _text[(start + 1).._at];
        if (_at == _text.Length)
            Report(ExpressionDiagnostics.UnclosedText.At(Span(start, _at)));
        else
            _at++;
        Add(TokenKind.Text, start, text);
    }

    private void Dot()
    {
        var afterWord = _at > 0 && IsWordPart(_text[_at - 1]) && _tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Word;
        if (!afterWord || !char.IsLetter(Peek(1)))
        {
            Unknown();
            return;
        }
        _at++;
        Add(TokenKind.Dot, _at - 1, ".");
    }

    private void Minus()
    {
        var spaceBefore = _at == 0 || char.IsWhiteSpace(_text[_at - 1]) || _text[_at - 1] == '(';
        if (spaceBefore && char.IsAsciiDigit(Peek(1)) && !EndsAValue())
        {
            var start = _at++;
            var before = _tokens.Count;
            Number();
            if (_tokens.Count > before && _tokens[^1].Kind == TokenKind.Number)
                _tokens[^1] = _tokens[^1] with { Start = start, Text = "-" + _tokens[^1].Text };
            return;
        }
        if (!spaceBefore || !(char.IsWhiteSpace(Peek(1)) || Peek(1) == '\0'))
        {
            Report(ExpressionDiagnostics.MinusNeedsSpaces.At(Span(_at, _at + 1)));
            _afterMistake = false;
        }
        _at++;
        Add(TokenKind.Arithmetic, _at - 1, "-");
    }

    private bool EndsAValue() =>
        _tokens.Count > 0 && _tokens[^1] is { Kind: TokenKind.Number or TokenKind.Date or TokenKind.Text or TokenKind.Close } or { Kind: TokenKind.Word, Text: not ("and" or "or" or "not" or "in" or "is" or "except" or "where" or "on") };

    // Braces and brackets are told once and then read as the set that was meant.
    private void Brace()
    {
        if (!_bracesTold)
            Report(TextDiagnostics.BracesInExpression.At(Span(_at, _at + 1), Current.ToString()));
        _bracesTold = true;
        _afterMistake = false;
        var (kind, meant) = Current switch
        {
            '{' or '[' => (TokenKind.Open, "("),
            '}' or ']' => (TokenKind.Close, ")"),
            _ => (TokenKind.Word, "or"),
        };
        _at++;
        Add(kind, _at - 1, meant);
    }

    private bool Sign()
    {
        foreach (var (written, kind, meant) in Signs)
        {
            if (!_text.AsSpan(_at).StartsWith(written, StringComparison.Ordinal))
                continue;
            _at += written.Length;
            if (written != meant)
            {
                Report(ExpressionDiagnostics.MistakenSign.At(Span(_at - written.Length, _at), written, meant));
                _afterMistake = false;
            }
            Add(kind, _at - written.Length, meant);
            return true;
        }
        return false;
    }

    private void Unknown()
    {
        var width = char.IsHighSurrogate(Current) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
        var descriptor = Current == '/' ? ExpressionDiagnostics.Slash : ExpressionDiagnostics.UnknownSign;
        Report(descriptor.At(Span(_at, _at + width), _text.Substring(_at, width)));
        _at += width;
    }

    private void Add(TokenKind kind, int start, string text)
    {
        _tokens.Add(new Token(kind, start, _at, text, _afterMistake));
        _afterMistake = false;
    }

    private void Report(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        _afterMistake = true;
    }

    private SourceSpan Span(int start, int end) => _scalar.SpanOf(start, end);

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
