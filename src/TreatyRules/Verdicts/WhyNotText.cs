using System.Collections.Immutable;
using System.Text;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Tells why an outcome did not come about, as text or Markdown.</summary>
internal static class WhyNotText
{
    private const int MostPaths = 3;
    private const int MostRecords = 8;

    /// <summary>The lines of the text, in order.</summary>
    /// <param name="whyNot">The reasons.</param>
    /// <param name="isFull">Whether every way and every record is told, and not the nearest alone.</param>
    public static IEnumerable<ExplanationLine> Lines(WhyNot whyNot, bool isFull = false)
    {
        ArgumentNullException.ThrowIfNull(whyNot);
        yield return new ExplanationLine(0, ExplanationLineKind.Step, Headline(whyNot));
        ImmutableArray<WhyNotPath> told = isFull ? whyNot.Paths : [.. whyNot.Paths.Take(MostPaths)];
        foreach (WhyNotPath path in told)
        {
            WhyNotStep blocked = path.Blocked;
            yield return new ExplanationLine(1, ExplanationLineKind.Step, Way(path, blocked) + Article(blocked.Article) + Place(blocked.Span));
            foreach (ExplanationLine line in blocked.Unmet.SelectMany(unmet => Unmet(unmet, 2, blocked.Article, isFull)))
                yield return line;
        }

        if (whyNot.Verdict.Outcome == Outcome.Undetermined && !told.IsEmpty)
            yield return new ExplanationLine(1, ExplanationLineKind.Step, "this is so in one completion of what is unknown, in which it does not come about");
        if (told.Length < whyNot.Paths.Length)
            yield return new ExplanationLine(1, ExplanationLineKind.Step, $"and {whyNot.Paths.Length - told.Length} more ways that are as far or farther");
    }

    /// <summary>The text, each line ended by a line feed.</summary>
    /// <param name="whyNot">The reasons.</param>
    /// <param name="isFull">Whether every way and every record is told, and not the nearest alone.</param>
    public static string Write(WhyNot whyNot, bool isFull = false) => string.Concat(Lines(whyNot, isFull).Select(line => $"{line}\n"));

    /// <summary>A section of Markdown: the ways as a list, under each what stands in it.</summary>
    /// <param name="whyNot">The reasons.</param>
    /// <param name="isFull">Whether every way and every record is told, and not the nearest alone.</param>
    public static string Markdown(WhyNot whyNot, bool isFull = false)
    {
        ArgumentNullException.ThrowIfNull(whyNot);
        var text = new StringBuilder();
        text.Append("## ").Append(whyNot.Verdict.Treaty).Append('/').Append(whyNot.Verdict.Procedure).Append("\n\n**").Append(ExplanationMarkdown.Escape(Headline(whyNot))).Append("**\n\n");
        foreach (ExplanationLine line in Lines(whyNot, isFull).Skip(1))
        {
            text.Append(' ', 2 * (line.Depth - 1)).Append("- ");
            text.Append(line.Kind == ExplanationLineKind.HoldsNot ? "[ ] " : "").Append(ExplanationMarkdown.Escape(line.Text)).Append('\n');
        }

        return text.ToString();
    }

    private static string Headline(WhyNot whyNot)
    {
        Verdict verdict = whyNot.Verdict;
        string name = $"{verdict.Treaty}/{verdict.Procedure}";
        string asked = VerdictWords.Headline(whyNot.Asked);
        return whyNot switch
        {
            { CameAbout: true } => $"{name} is {asked}: {VerdictWords.Why(verdict)}",
            { IsPossible: true } => $"{name} may still be {asked}: that hangs on {string.Join(", ", MissingWords.Names([verdict], VerdictWords.Some))}",
            { CanCome: false } => $"{name} can never be {asked}: none of its states is; it is {VerdictWords.Sentence(verdict)}",
            { Paths.IsEmpty: true } => $"{name} is not {asked}: from where it stands nothing leads there; it is {VerdictWords.Sentence(verdict)}",
            _ => $"{name} is not {asked}; it is {VerdictWords.Sentence(verdict)}",
        };
    }

    private static string Way(WhyNotPath path, WhyNotStep blocked)
    {
        if (blocked.By.Length == 0)
            return blocked.To;
        string rest = string.Concat(path.Steps.SkipWhile(step => step != blocked).Skip(1).Select(step => $", then to {step.To} {step.By}"));
        return $"to {blocked.To} from {blocked.From}: {blocked.By}{rest}";
    }

    private static IEnumerable<ExplanationLine> Unmet(UnmetCondition unmet, int depth, string? around, bool isFull)
    {
        bool isTold = unmet.Kind is UnmetKind.NoRecord or UnmetKind.Alternatives || unmet is { Kind: UnmetKind.Record, Basis.Length: > 1 }
            || (unmet.Kind == UnmetKind.Together && unmet.Basis.Any(part => !part.Basis.IsEmpty));
        string text = !isTold ? unmet.Text : unmet.Kind switch
        {
            UnmetKind.NoRecord => unmet.Text,
            UnmetKind.Alternatives => "none of these",
            UnmetKind.Together => "all of these are needed",
            _ => unmet.Name,
        };
        string article = unmet.Article == around ? "" : Article(unmet.Article);
        ExplanationLineKind kind = unmet.Kind == UnmetKind.Unknown ? ExplanationLineKind.Unknown : ExplanationLineKind.HoldsNot;
        string place = unmet.Kind == UnmetKind.Record ? Place(unmet.Span) : string.Concat(unmet.Facts.Where(fact => !fact.Span.IsNone).Select(fact => Place(fact.Span)).Distinct());
        yield return new ExplanationLine(depth, kind, text + article + place);
        if (!isTold)
            yield break;
        ImmutableArray<UnmetCondition> basis = isFull ? unmet.Basis : [.. unmet.Basis.Take(MostRecords)];
        foreach (ExplanationLine line in basis.SelectMany(one => Unmet(one, depth + 1, unmet.Article ?? around, isFull)))
            yield return line;
        if (basis.Length < unmet.Basis.Length)
            yield return new ExplanationLine(depth + 1, ExplanationLineKind.Fact, $"and {unmet.Basis.Length - basis.Length} more");
    }

    private static string Article(string? article) => article is null ? "" : $"  ({ArticleList.Cited(article)})";

    private static string Place(SourceSpan span) => span.IsNone ? "" : $"  {span}";
}
