using System.Globalization;
using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Explanation;

/// <summary>Writes the steps of a run as Markdown: a numbered list of steps, under each a task list of what it rests on.</summary>
internal static class ExplanationMarkdown
{
    /// <summary>The list, ended by a line feed; empty without steps.</summary>
    /// <param name="tree">The steps.</param>
    /// <param name="isFull">Whether everybody who voted is named.</param>
    public static string Write(ExplanationTree tree, bool isFull = false)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var text = new StringBuilder();
        foreach (ExplanationStep step in tree.Steps)
        {
            string day = step.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Append("1. **").Append(day).Append("** ").Append(Escape(step.Text)).Append(Article(step.Article, null)).Append('\n');
            foreach ((string line, _) in step.Vote is { } vote ? CountedVoteWords.Of(vote, isFull) : [])
                text.Append("   - ").Append(Escape(line)).Append('\n');
            foreach (ExplanationNode node in step.Basis)
                Node(text, node, 1, step.Article);
        }

        return text.ToString();
    }

    private static void Node(StringBuilder text, ExplanationNode node, int depth, string? around)
    {
        string mark = node.Holds switch { true => "[x]", false => "[ ]", null => "[ ] (unknown)" };
        text.Append(' ', 3 * depth).Append("- ").Append(mark).Append(' ').Append(Words(node)).Append(Article(node.Article, around)).Append('\n');
        foreach (FactRead fact in node.Facts)
            text.Append(' ', 3 * (depth + 1)).Append("- ").Append(Code(fact.Name)).Append(" is ").Append(Code(fact.Value)).Append(fact.IsDefault ? ", by default" : "").Append(Read(fact)).Append('\n');
        foreach (ExplanationNode child in node.Basis)
            Node(text, child, depth + 1, node.Article ?? around);
    }

    private static string Read(FactRead fact) => fact.Span.IsNone ? "" : $" ({Escape(fact.Span.ToString())})";

    private static string Article(string? article, string? around) => article is null || article == around ? "" : $" ({Escape(ArticleList.Cited(article))})";

    private static string Words(ExplanationNode node) =>
        ExplanationWords.IsList(node) ? Escape(ExplanationWords.Of(node))
        : (node.Label is null ? "" : $"{Escape(node.Label)}: ") + Code(ExplanationWords.Of(node with { Label = null }));

    private static string Code(string text) => $"`{text.Replace('`', '\'').Replace('\n', ' ')}`";

    /// <summary>Text in which nothing is a sign of Markdown.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
                escaped.Append('\\');
            escaped.Append(c == '\n' ? ' ' : c);
        }

        return escaped.ToString();
    }
}
