using System.Collections.Immutable;
using TreatyRules.Diagnostics;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Parses names, and the fields asked of what they name.</summary>
internal static class Names
{
    /// <summary>A name, and the fields asked of it.</summary>
    public static ExpressionSyntax Path(TokenCursor cursor)
    {
        if (Name(cursor) is not { } name)
            return cursor.Missing();
        var fields = Fields(cursor);
        return fields.IsEmpty ? name : new PathSyntax(name.Span.To(fields[^1].Span), name, fields);
    }

    /// <summary>The fields that follow a name, each behind a dot.</summary>
    public static ImmutableArray<FieldName> Fields(TokenCursor cursor)
    {
        if (cursor.Current.Kind != TokenKind.Dot)
            return [];
        var fields = ImmutableArray.CreateBuilder<FieldName>();
        while (cursor.Current.Kind == TokenKind.Dot)
        {
            cursor.Advance();
            if (cursor.Current.Kind != TokenKind.Word)
                break;
            var field = cursor.Take();
            if (field.Text.Contains('/'))
                cursor.Report(ExpressionDiagnostics.Slash.At(cursor.Span(field)));
            fields.Add(new FieldName(cursor.Span(field), field.Text));
        }
        return fields.ToImmutable();
    }

    /// <summary>A name, in another treaty where it has a slash; null, once reported, where none stands.</summary>
    public static NameSyntax? Name(TokenCursor cursor)
    {
        if (!IsName(cursor.Current))
        {
            _ = cursor.Missing();
            return null;
        }
        var word = cursor.Take();
        var slash = word.Text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new NameSyntax(cursor.Span(word), null, word.Text)
            : new NameSyntax(cursor.Span(word), word.Text[..slash], word.Text[(slash + 1)..]);
    }

    /// <summary>Whether a word can be a name where a value stands: the joining words cannot.</summary>
    public static bool IsName(Token token) =>
        token is { Kind: TokenKind.Word, Text: not ("and" or "or" or "in" or "is" or "except" or "where" or "not" or "some" or "every") };
}
