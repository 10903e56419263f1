using System.Globalization;
using TreatyRules.Diagnostics;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Parses numbers, lengths of time and days.</summary>
internal static class Literals
{
    /// <summary>A day. The lexer reported one that is in no calendar.</summary>
    public static DateSyntax Date(TokenCursor cursor)
    {
        _ = DateOnly.TryParseExact(cursor.Current.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return new DateSyntax(cursor.Span(cursor.Take()), date);
    }

    /// <summary>A number, or a length of time when a unit follows.</summary>
    public static ExpressionSyntax NumberOrDuration(TokenCursor cursor)
    {
        var unit = cursor.Following.Kind == TokenKind.Word ? DurationWords.Of(cursor.Following.Text) : null;
        var number = Number(cursor);
        if (unit is null || !number.IsWhole)
            return number;
        var end = cursor.Span(cursor.Take());
        if (number.Numerator is < 0 or > 100_000)
            cursor.Report(ExpressionDiagnostics.BadNumber.At(number.Span, number.Written));
        return new DurationSyntax(number.Span.To(end), (int)Math.Clamp(number.Numerator, 0, 100_000), unit.Value);
    }

    /// <summary>A number, exactly as written.</summary>
    public static NumberSyntax Number(TokenCursor cursor)
    {
        var token = cursor.Take();
        var separator = token.Text.AsSpan().IndexOfAny('.', '/');
        var whole = separator < 0 ? token.Text : token.Text[..separator];
        var rest = separator < 0 ? "" : token.Text[(separator + 1)..];
        long denominator = 1;
        var sound = separator < 0 || token.Text[separator] == '.'
            ? long.TryParse(whole + rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var numerator) && rest.Length <= 9
            : long.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numerator)
              && long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out denominator) && denominator != 0;
        if (!sound)
        {
            cursor.Report(ExpressionDiagnostics.BadNumber.At(cursor.Span(token), token.Text));
            return new NumberSyntax(cursor.Span(token), token.Text, 0, 1);
        }
        for (var i = 0; separator >= 0 && token.Text[separator] == '.' && i < rest.Length; i++)
            denominator *= 10;
        return new NumberSyntax(cursor.Span(token), token.Text, numerator, denominator);
    }
}
