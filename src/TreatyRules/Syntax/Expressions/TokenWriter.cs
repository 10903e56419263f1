using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A place among the characters of an expression, moving forwards, and the tokens cut off so far.</summary>
internal sealed class TokenWriter(YamlScalar scalar, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private bool _afterMistake;

    /// <summary>How many characters are behind.</summary>
    public int At { get; private set; }

    /// <summary>Whether none is left.</summary>
    public bool IsAtEnd => At == scalar.Value.Length;

    /// <summary>The character here.</summary>
    public char Current => Peek(0);

    /// <summary>The character before this one; a space before the first.</summary>
    public char Before => At == 0 ? ' ' : scalar.Value[At - 1];

    /// <summary>The token cut off last.</summary>
    public Token? Last => _tokens.Count == 0 ? null : _tokens[^1];

    /// <summary>The tokens cut off so far.</summary>
    public ImmutableArray<Token> Tokens => _tokens.ToImmutable();

    /// <summary>A character further on; nothing (<c>\0</c>) beyond the end.</summary>
    public char Peek(int ahead) => At + ahead < scalar.Value.Length ? scalar.Value[At + ahead] : '\0';

    /// <summary>Whether some characters stand here.</summary>
    public bool StandsHere(string written) => scalar.Value.AsSpan(At).StartsWith(written, StringComparison.Ordinal);

    /// <summary>Goes on by a number of characters.</summary>
    public void Advance(int count = 1) => At += count;

    /// <summary>Goes on past the digits here.</summary>
    public void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
            At++;
    }

    /// <summary>Goes on past the word here, with its hyphens.</summary>
    public void SkipWord()
    {
        while (IsWordPart(Current) || (Current == '-' && IsWordPart(Peek(1))))
            At++;
    }

    /// <summary>What was written from a place up to here.</summary>
    public string Since(int start) => scalar.Value[start..At];

    /// <summary>Cuts off a token from a place up to here.</summary>
    public void Add(TokenKind kind, int start, string text)
    {
        _tokens.Add(new Token(kind, start, At, text, _afterMistake));
        _afterMistake = false;
    }

    /// <summary>Takes another token for the one that was cut off last.</summary>
    public void Replace(Token token) => _tokens[^1] = token;

    /// <summary>Reports a mistake; what the next token does not fit is a consequence of it.</summary>
    public void Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        _afterMistake = true;
    }

    /// <summary>Says that in spite of a mistake it is plain what was meant, so that the next token is judged for itself.</summary>
    public void TakeAsMeant() => _afterMistake = false;

    /// <summary>Where something stands.</summary>
    public SourceSpan Span(int start, int end) => scalar.SpanOf(start, end);

    /// <summary>Whether a character can stand in a word.</summary>
    public static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
