using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Parses expressions by recursive descent, a parser for each group of levels: <see cref="ChainParser"/>, <see cref="ComparisonParser"/>,
/// <see cref="ValueParser"/>. After a mistake it goes on at the next <c>and</c>, <c>or</c> or parenthesis, so a second mistake is told too.</summary>
internal static class ExpressionParser
{
    /// <summary>A longer expression is refused: what a reader cannot take in at once is a list of conditions.</summary>
    public const int MostCharacters = 4_000;

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
        return Whole(new TokenCursor(scalar, diagnostics));
    }

    /// <summary>The expression of a text that stands in no file.</summary>
    public static ExpressionSyntax Parse(string text, DiagnosticBag diagnostics, string path = "expression")
    {
        var source = SourceText.From(path, text);
        return Parse(new YamlScalar(source.Span(0, text.Length), text, false) { Layout = new ScalarLayout(source, 0, text.Length, text, ScalarForm.Plain) }, diagnostics);
    }

    private static ExpressionSyntax Whole(TokenCursor cursor)
    {
        var chains = new ChainParser(cursor);
        var expression = chains.Or();
        while (cursor.Current.Kind == TokenKind.Close)
        {
            cursor.Report(ExpressionDiagnostics.UnopenedParenthesis.At(cursor.Span(cursor.Current)));
            cursor.Advance();
            if (cursor.Current.Is("and") || cursor.Current.Is("or"))
                cursor.Advance();
            if (cursor.Current.Kind is not (TokenKind.End or TokenKind.Close))
                chains.Or();
        }
        return expression;
    }
}
