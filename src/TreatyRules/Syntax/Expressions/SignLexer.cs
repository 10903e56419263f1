using TreatyRules.Diagnostics;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Cuts off signs. One that another language writes is told and read as the one that is written here.</summary>
internal sealed class SignLexer(TokenWriter writer)
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

    private bool _bracesTold;

    /// <summary>The sign here, whatever it is.</summary>
    public void Sign()
    {
        if (writer.Current == '.')
            Dot();
        else if ("{}[],".Contains(writer.Current))
            Brace();
        else if (!TryKnown())
            Unknown();
    }

    private void Dot()
    {
        var afterWord = TokenWriter.IsWordPart(writer.Before) && writer.Last is { Kind: TokenKind.Word };
        if (!afterWord || !char.IsLetter(writer.Peek(1)))
        {
            Unknown();
            return;
        }
        writer.Advance();
        writer.Add(TokenKind.Dot, writer.At - 1, ".");
    }

    // Braces and brackets are told once and then read as the set that was meant.
    private void Brace()
    {
        if (!_bracesTold)
            writer.Report(TextDiagnostics.BracesInExpression.At(writer.Span(writer.At, writer.At + 1), writer.Current.ToString()));
        _bracesTold = true;
        writer.TakeAsMeant();
        var (kind, meant) = writer.Current switch
        {
            '{' or '[' => (TokenKind.Open, "("),
            '}' or ']' => (TokenKind.Close, ")"),
            _ => (TokenKind.Word, "or"),
        };
        writer.Advance();
        writer.Add(kind, writer.At - 1, meant);
    }

    private bool TryKnown()
    {
        foreach (var (written, kind, meant) in Signs)
        {
            if (!writer.StandsHere(written))
                continue;
            var start = writer.At;
            writer.Advance(written.Length);
            if (written != meant)
            {
                writer.Report(ExpressionDiagnostics.MistakenSign.At(writer.Span(start, writer.At), written, meant));
                writer.TakeAsMeant();
            }
            writer.Add(kind, start, meant);
            return true;
        }
        return false;
    }

    private void Unknown()
    {
        var start = writer.At;
        var descriptor = writer.Current == '/' ? ExpressionDiagnostics.Slash : ExpressionDiagnostics.UnknownSign;
        writer.Advance(char.IsHighSurrogate(writer.Current) && char.IsLowSurrogate(writer.Peek(1)) ? 2 : 1);
        writer.Report(descriptor.At(writer.Span(start, writer.At), writer.Since(start)));
    }
}
