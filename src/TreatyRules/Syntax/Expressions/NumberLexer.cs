using System.Globalization;
using TreatyRules.Diagnostics;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Cuts off numbers and days, and tells a minus from the sign of a number.</summary>
internal sealed class NumberLexer(TokenWriter writer)
{
    /// <summary>A number, or a day, from its first digit.</summary>
    public void Number()
    {
        var start = writer.At;
        writer.SkipDigits();
        if (writer.Current == '-' && char.IsAsciiDigit(writer.Peek(1)) && writer.At - start == 4)
        {
            Date(start);
            return;
        }
        if (writer.Current is '.' or '/' && char.IsAsciiDigit(writer.Peek(1)))
        {
            writer.Advance();
            writer.SkipDigits();
        }
        if (TokenWriter.IsWordPart(writer.Current))
        {
            writer.SkipWord();
            writer.Report(ExpressionDiagnostics.BadNumber.At(writer.Span(start, writer.At), writer.Since(start)));
            return;
        }
        writer.Add(TokenKind.Number, start, writer.Since(start));
    }

    /// <summary>A minus between two values, or the sign of the number behind it.</summary>
    public void Minus()
    {
        var start = writer.At;
        var spaceBefore = char.IsWhiteSpace(writer.Before) || writer.Before == '(';
        if (spaceBefore && char.IsAsciiDigit(writer.Peek(1)) && !EndsAValue())
        {
            writer.Advance();
            var before = writer.Last;
            Number();
            if (writer.Last is { Kind: TokenKind.Number } number && number != before)
                writer.Replace(number with { Start = start, Text = "-" + number.Text });
            return;
        }
        if (!spaceBefore || !(char.IsWhiteSpace(writer.Peek(1)) || writer.Peek(1) == '\0'))
        {
            writer.Report(ExpressionDiagnostics.MinusNeedsSpaces.At(writer.Span(start, start + 1)));
            writer.TakeAsMeant();
        }
        writer.Advance();
        writer.Add(TokenKind.Arithmetic, start, "-");
    }

    private void Date(int start)
    {
        writer.SkipWord();
        var text = writer.Since(start);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            writer.Report(ExpressionDiagnostics.BadDate.At(writer.Span(start, writer.At), text));
            writer.TakeAsMeant();
        }
        writer.Add(TokenKind.Date, start, text);
    }

    private bool EndsAValue() => writer.Last is { Kind: TokenKind.Number or TokenKind.Date or TokenKind.Text or TokenKind.Close }
        or { Kind: TokenKind.Word, Text: not ("and" or "or" or "not" or "in" or "is" or "except" or "where" or "on") };
}
