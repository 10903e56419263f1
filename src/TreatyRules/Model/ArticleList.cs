using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TreatyRules.Model;

/// <summary>Articles as the YAML cites them: several stand in one text, with semicolons or commas.</summary>
internal static partial class ArticleList
{
    /// <summary>The articles of a text, one by one.</summary>
    /// <remarks>
    /// A semicolon always parts them. A comma does so between two marks of articles (<c>6, 27(3)</c>), and what is named before the first
    /// mark is that of the others too: <c>VCLT 34, 35</c> is <c>VCLT 34</c> and <c>VCLT 35</c>. Elsewhere a comma belongs to the name:
    /// <c>A/RES/377(V), para 1</c> is one.
    /// </remarks>
    public static ImmutableArray<string> Of(string articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return [.. articles.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(OfOne)];
    }

    /// <summary>A text as it is cited: numbers of articles are called that, and what has a name of its own is not.</summary>
    public static string Cited(string articles) => StartsWithMark().IsMatch(articles) ? $"art. {articles}" : articles;

    /// <summary>Whether a text cites an article, or a paragraph or part of it: <c>27(3)</c> is of <c>27</c>.</summary>
    public static bool Cites(string? articles, string article) => articles is not null && Of(articles).Any(one => IsOf(one, article));

    /// <summary>Whether an article is another, or a paragraph or part of it.</summary>
    public static bool IsOf(string one, string article)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(article);
        return one.StartsWith(article, StringComparison.Ordinal) && (one.Length == article.Length || one[article.Length] is '(' or ' ' or ',');
    }

    /// <summary>What stands between two semicolons.</summary>
    private static IEnumerable<string> OfOne(string text)
    {
        string? article = null;
        string instrument = "";
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (article is null)
            {
                article = part;
            }
            else if (Mark().IsMatch(part) && LastMark().IsMatch(article))
            {
                yield return article;
                instrument = instrument.Length == 0 ? FirstMark().Match(article).Groups["before"].Value : instrument;
                article = instrument + part;
            }
            else
            {
                article = $"{article}, {part}";
            }
        }

        if (article is not null)
            yield return article;
    }

    // Up to three digits or a Roman numeral, with its paragraphs; four digits are a year.
    private const string OneMark = @"([0-9]{1,3}|[IVXL]+)(\([0-9a-zA-Z]+\))*";

    [GeneratedRegex("^([0-9]|[IVXL]+(?![A-Za-z]))")]
    private static partial Regex StartsWithMark();

    [GeneratedRegex($"^{OneMark}$")]
    private static partial Regex Mark();

    [GeneratedRegex($@"(^|\s){OneMark}$")]
    private static partial Regex LastMark();

    [GeneratedRegex($@"^(?<before>.*?)(?<=^|\s){OneMark}(?=$|\s)")]
    private static partial Regex FirstMark();
}
