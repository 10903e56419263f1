using System.Text;

namespace TreatyRules.Corpus.Tests.Code;

/// <summary>The names that belong to the law and not to the code: of states, of treaties and of their organs.</summary>
internal sealed class LawNames(Model.Law law)
{
    private readonly HashSet<string> _codes = [.. law.States.Select(state => state.Code)];

    /// <summary>Names that are found wherever they stand as words: they are nobody else's.</summary>
    private readonly string[] _proper =
    [
        .. law.States.Select(state => Words(state.Name)),
        .. law.Treaties.Select(treaty => Words(treaty.Id)),
        .. Organs(law).Where(organ => organ.Contains('-', StringComparison.Ordinal)).Select(Words),
    ];

    /// <summary>Organs of many treaties are simply called council or assembly. Such a word names one of them only where it stands alone as a text.</summary>
    private readonly HashSet<string> _common = [.. Organs(law).Where(organ => !organ.Contains('-', StringComparison.Ordinal))];

    /// <summary>What a lexeme names; null: nothing of the law's.</summary>
    public string? NamedBy(Lexeme lexeme)
    {
        string words = Words(lexeme.Text);
        return lexeme.Text.Split(Separators(lexeme.Text)).FirstOrDefault(_codes.Contains)
            ?? _proper.FirstOrDefault(name => words.Contains(name, StringComparison.Ordinal))
            ?? (lexeme.IsText && _common.Contains(lexeme.Text) ? lexeme.Text : null);
    }

    private static IEnumerable<string> Organs(Model.Law law) =>
        law.Treaties.SelectMany(treaty => treaty.Organs).Select(organ => organ.Id[(organ.Id.IndexOf('/') + 1)..]).Distinct();

    private static char[] Separators(string text) => [.. text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()];

    /// <summary>The words of a name, in lower case, with a hyphen before and after each: <c>SecurityCouncil</c> and <c>security-council</c> are the same.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder("-");
        for (int i = 0; i < text.Length; i++)
        {
            bool begins = char.IsUpper(text[i]) && i > 0 && char.IsLower(text[i - 1]);
            if ((begins || !char.IsLetterOrDigit(text[i])) && words[^1] != '-')
                words.Append('-');
            if (char.IsLetterOrDigit(text[i]))
                words.Append(char.ToLowerInvariant(text[i]));
        }

        return words[^1] == '-' ? words.ToString() : words.Append('-').ToString();
    }
}
