using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>Articles as the YAML cites them: several stand in one text, with commas or semicolons.</summary>
public static class ArticleList
{
    /// <summary>The articles of a text, one by one.</summary>
    public static ImmutableArray<string> Of(string articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return [.. articles.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
