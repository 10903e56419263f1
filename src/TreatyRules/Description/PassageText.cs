using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Writes passages as plain text.</summary>
internal static class PassageText
{
    /// <summary>A line for each part, indented by two spaces a level; an article stands where it begins to apply.</summary>
    public static string Write(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var text = new StringBuilder();
        Write(text, passage, 0, null);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Passage passage, int depth, string? around)
    {
        text.Append(' ', 2 * depth).Append(passage.Text);
        if (passage.Article is { } article && article != around)
            text.Append("  (").Append(ArticleList.Cited(article)).Append(')');
        text.Append('\n');
        foreach (Passage part in passage.Parts)
            Write(text, part, depth + 1, passage.Article ?? around);
    }
}
