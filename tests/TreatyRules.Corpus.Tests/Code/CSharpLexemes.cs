namespace TreatyRules.Corpus.Tests.Code;

/// <summary>Takes C# apart as far as the tests need it: comments are left out, literals and identifiers are told apart.</summary>
/// <remarks>What stands in the braces of an interpolated string is read as part of its text, which can only find more.</remarks>
internal static class CSharpLexemes
{
    public static IEnumerable<Lexeme> Of(string source)
    {
        int line = 1;
        for (int at = 0; at < source.Length;)
        {
            int end = EndOf(source, at);
            if (Lexeme(source, at, end, line) is { } lexeme)
                yield return lexeme;
            line += source.AsSpan(at, end - at).Count('\n');
            at = end;
        }
    }

    private static Lexeme? Lexeme(string source, int at, int end, int line) => source[at] switch
    {
        '"' => new Lexeme(source[at..end].Trim('"'), true, line),
        char first when IsWordStart(first) => new Lexeme(source[at..end], false, line),
        _ => null,
    };

    private static int EndOf(string source, int at)
    {
        ReadOnlySpan<char> rest = source.AsSpan(at);
        if (rest.StartsWith("//"))
            return at + LengthTo(rest, "\n", 0);
        if (rest.StartsWith("/*"))
            return at + LengthTo(rest, "*/", 2);
        if (rest.StartsWith("'"))
            return at + EndOfCharacter(rest);
        if (rest.StartsWith("\"\"\""))
            return at + LengthTo(rest, Quotes(rest), Quotes(rest).Length);
        if (rest.StartsWith("\""))
            return at + (IsVerbatim(source, at) ? EndOfVerbatim(rest) : EndOfText(rest, at > 0 && source[at - 1] == '$'));
        return IsWordStart(rest[0]) ? at + LengthOfWord(rest) : at + 1;
    }

    private static int LengthTo(ReadOnlySpan<char> rest, string mark, int opening)
    {
        int found = rest[opening..].IndexOf(mark, StringComparison.Ordinal);
        return found < 0 ? rest.Length : opening + found + mark.Length;
    }

    private static string Quotes(ReadOnlySpan<char> rest)
    {
        int other = rest.IndexOfAnyExcept('"');
        return new string('"', other < 0 ? rest.Length : other);
    }

    private static int EndOfCharacter(ReadOnlySpan<char> rest) => rest[1] == '\\' ? LengthTo(rest, "'", 3) : 3;

    private static bool IsVerbatim(string source, int at) => at > 0 && (source[at - 1] == '@' || (at > 1 && source[at - 1] == '$' && source[at - 2] == '@'));

    private static int EndOfVerbatim(ReadOnlySpan<char> rest)
    {
        int at = 1;
        while (at < rest.Length && (rest[at] != '"' || (at + 1 < rest.Length && rest[at + 1] == '"')))
            at += rest[at] == '"' ? 2 : 1;
        return Math.Min(at + 1, rest.Length);
    }

    private static int EndOfText(ReadOnlySpan<char> rest, bool isInterpolated)
    {
        int at = 1;
        int depth = 0;
        while (at < rest.Length && (rest[at] != '"' || depth > 0))
        {
            if (isInterpolated && (rest[at] is '{' or '}'))
                depth += rest[at] == '{' ? 1 : -1;
            at += rest[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, rest.Length);
    }

    private static bool IsWordStart(char first) => char.IsLetter(first) || first == '_';

    private static int LengthOfWord(ReadOnlySpan<char> rest)
    {
        int at = 0;
        while (at < rest.Length && (char.IsLetterOrDigit(rest[at]) || rest[at] == '_'))
            at++;
        return at;
    }
}
