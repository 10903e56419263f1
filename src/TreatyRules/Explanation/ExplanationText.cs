using System.Globalization;
using System.Text;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>Writes the steps of a run as text: a line for each step, condition and fact, so that a reader with the treaty open can tick them off.</summary>
internal static class ExplanationText
{
    /// <summary>All lines, each ended by a line feed.</summary>
    /// <param name="tree">The steps.</param>
    /// <param name="isFull">Whether everybody who voted is named.</param>
    public static string Write(ExplanationTree tree, bool isFull = false)
    {
        var text = new StringBuilder();
        foreach (ExplanationLine line in Lines(tree, isFull))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>The lines, in order.</summary>
    /// <param name="tree">The steps.</param>
    /// <param name="isFull">Whether everybody who voted is named.</param>
    public static IEnumerable<ExplanationLine> Lines(ExplanationTree tree, bool isFull = false)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.Steps.SelectMany(step => Step(step, isFull));
    }

    /// <summary>A condition and what it rests on, each line ended by a line feed.</summary>
    internal static string Write(ExplanationNode node) => string.Concat(Node(node, 0, null).Select(line => $"{line}\n"));

    private static IEnumerable<ExplanationLine> Step(ExplanationStep step, bool isFull)
    {
        string day = step.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return new ExplanationLine(0, ExplanationLineKind.Step, $"{day}  {step.Text}{Article(step.Article, null)}{Place(step.Span)}");
        if (step.Vote is { } vote)
        {
            foreach ((string line, SourceSpan place) in CountedVoteWords.Of(vote, isFull))
                yield return new ExplanationLine(1, ExplanationLineKind.Fact, line + Place(place));
        }

        foreach (ExplanationLine line in step.Basis.SelectMany(node => Node(node, 1, step.Article)))
            yield return line;
    }

    private static IEnumerable<ExplanationLine> Node(ExplanationNode node, int depth, string? around)
    {
        ExplanationLineKind kind = node.Holds switch
        {
            true => ExplanationLineKind.Holds,
            false => ExplanationLineKind.HoldsNot,
            null => ExplanationLineKind.Unknown,
        };
        yield return new ExplanationLine(depth, kind, ExplanationWords.Of(node) + Article(node.Article, around));
        foreach (FactRead fact in node.Facts)
            yield return new ExplanationLine(depth + 1, ExplanationLineKind.Fact, $"{fact.Name}: {fact.Value}{(fact.IsDefault ? ", by default" : "")}{Place(fact.Span)}");
        foreach (ExplanationLine line in node.Basis.SelectMany(child => Node(child, depth + 1, node.Article ?? around)))
            yield return line;
    }

    // An article is written once, where it begins to apply.
    private static string Article(string? article, string? around) => article is null || article == around ? "" : $"  ({ArticleList.Cited(article)})";

    private static string Place(SourceSpan span) => span.IsNone ? "" : $"  {span}";
}
