using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Cuts an expression into words and signs. A hyphen inside a word belongs to the word, so a minus stands between spaces.</summary>
internal sealed class Lexer
{
    private readonly TokenWriter _writer;
    private readonly NumberLexer _numbers;
    private readonly SignLexer _signs;

    private Lexer(TokenWriter writer)
    {
        _writer = writer;
        _numbers = new NumberLexer(writer);
        _signs = new SignLexer(writer);
    }

    /// <summary>The words and signs of an expression; the last is the end.</summary>
    public static ImmutableArray<Token> Read(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        var writer = new TokenWriter(scalar, diagnostics);
        var lexer = new Lexer(writer);
        while (!writer.IsAtEnd)
            lexer.Next();
        writer.Add(TokenKind.End, writer.At, "");
        return writer.Tokens;
    }

    private void Next()
    {
        if (char.IsWhiteSpace(_writer.Current))
            _writer.Advance();
        else if (char.IsLetter(_writer.Current))
            Word();
        else if (char.IsAsciiDigit(_writer.Current))
            _numbers.Number();
        else if (_writer.Current == '"')
            Quoted();
        else if (_writer.Current == '-')
            _numbers.Minus();
        else
            _signs.Sign();
    }

    private void Word()
    {
        var start = _writer.At;
        _writer.SkipWord();
        if (_writer.Current == '/' && char.IsLetter(_writer.Peek(1)))
        {
            _writer.Advance();
            _writer.SkipWord();
        }
        var slash = _writer.At;
        while (_writer.Current == '/' || (_writer.At > slash && TokenWriter.IsWordPart(_writer.Current)))
            _writer.Advance();
        _writer.Add(TokenKind.Word, start, _writer.Since(start).TrimEnd('/'));
        if (_writer.At > slash)
            _writer.Report(ExpressionDiagnostics.Slash.At(_writer.Span(slash, slash + 1)));
    }

    private void Quoted()
    {
        var start = _writer.At;
        _writer.Advance();
        while (!_writer.IsAtEnd && _writer.Current != '"')
            _writer.Advance();
        var text = _writer.Since(start + 1);
        if (_writer.IsAtEnd)
            _writer.Report(ExpressionDiagnostics.UnclosedText.At(_writer.Span(start, _writer.At)));
        else
            _writer.Advance();
        _writer.Add(TokenKind.Text, start, text);
    }
}
