using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>How names and codes are spelled.</summary>
internal static class NameForm
{
    /// <summary>Whether a word is small letters and digits joined by single hyphens, beginning with a letter.</summary>
    public static bool IsName(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsAsciiLetterLower(word[0]) || word[^1] == '-' || word.IndexOf("--", StringComparison.Ordinal) >= 0)
            return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }
        return true;
    }

    /// <summary>Whether a word is a name, or treaty/name.</summary>
    public static bool IsReference(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? IsName(word) : IsName(word.AsSpan(0, slash)) && IsName(word.AsSpan(slash + 1));
    }

    /// <summary>Whether a word is three capitals.</summary>
    public static bool IsState(string word) => word.Length == 3 && word.All(char.IsAsciiLetterUpper);

    /// <summary>The name that was most likely meant, or null when there is none.</summary>
    public static string? NameLike(string word)
    {
        var like = string.Join('-', word.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
        return IsName(like) && like != word ? like : null;
    }

    /// <summary>The reference that a scalar holds.</summary>
    public static NameSyntax Reference(YamlScalar scalar)
    {
        var slash = scalar.Value.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new NameSyntax(scalar.Span, null, scalar.Value)
            : new NameSyntax(scalar.Span, scalar.Value[..slash], scalar.Value[(slash + 1)..]);
    }
}
