using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Tells where hearings part: each step once, with the procedures whose verdicts hang on it.</summary>
internal static class PartingText
{
    /// <summary>A block for each step at which a pair of hearings part.</summary>
    public static string Write(ImmutableArray<ComparisonRow> rows)
    {
        var text = new StringBuilder();
        var pairs = from row in rows
                    from pair in row.Pairs
                    group (row, pair) by (One: pair.First, Other: pair.Second, pair.Parting) into same
                    orderby same.Key.One, same.Key.Other
                    select same.ToImmutableArray();
        foreach (ImmutableArray<(ComparisonRow Row, ComparedPair Pair)> same in pairs)
            text.Append('\n').Append(Block(same[0].Pair, same[0].Row, [.. same.Select(one => one.Row.Procedure).OfType<string>()]));
        return text.ToString();
    }

    /// <summary>The step in a line, for a table: <c>2014-03-15 S/2014/189: 13-1-1: vetoed by RUS | adopted (27(3))</c>.</summary>
    public static string Line(ComparedPair pair, ComparisonRow row)
    {
        if (pair.Parting is not { } parting)
            return Differences(pair, row).FirstOrDefault() ?? "";
        string article = parting.Condition?.Article ?? parting.Article ?? "";
        return $"{Day(parting.Day)} {Sides(parting, row.Verdicts[pair.First], row.Verdicts[pair.Second])}{(article.Length == 0 ? "" : $" ({article})")}";
    }

    private static string Block(ComparedPair pair, ComparisonRow row, ImmutableArray<string> procedures)
    {
        string first = CompareText.Number(pair.First);
        string second = CompareText.Number(pair.Second);
        string of = procedures.IsEmpty ? "" : $", for {string.Join(", ", procedures)}";
        var text = new StringBuilder();
        if (pair.Parting is not { } parting)
        {
            bool isOpen = row.Verdicts[pair.First].Outcome == Outcome.Undetermined || row.Verdicts[pair.Second].Outcome == Outcome.Undetermined;
            text.Append($"{first} and {second} take the same steps{(isOpen ? " as far as they are known" : "")}{of}; what comes of them differs\n");
            foreach (string difference in Differences(pair, row))
                text.Append("    ").Append(difference).Append('\n');
            return text.ToString();
        }

        text.Append(procedures.IsEmpty ? $"{first} and {second} come to\n" : $"{first} and {second} part on {Day(parting.Day)}{of}\n");
        text.Append($"    {first} {parting.First ?? Nothing(row.Verdicts[pair.First], parting)}\n    {second} {parting.Second ?? Nothing(row.Verdicts[pair.Second], parting)}\n");
        if (parting.Condition is { } condition)
            text.Append($"    {condition.Text}{(condition.Article is null ? "" : $"  ({ArticleList.Cited(condition.Article)})")}\n        {first} {condition.First}\n        {second} {condition.Second}\n");
        else if (parting.Article is { } article && !procedures.IsEmpty)
            text.Append($"    ({ArticleList.Cited(article)})\n");
        return text.ToString();
    }

    /// <summary>What two steps have in common, such as the vote and its counts, is said once.</summary>
    private static string Sides(Parting parting, Verdict one, Verdict other)
    {
        if (parting.First is not { } first || parting.Second is not { } second)
            return $"{parting.First ?? Nothing(one, parting)} | {parting.Second ?? Nothing(other, parting)}";
        int colon = first.LastIndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && second.StartsWith(first[..(colon + 2)], StringComparison.Ordinal) ? $"{first} | {second[(colon + 2)..]}" : $"{first} | {second}";
    }

    private static string Nothing(Verdict verdict, Parting parting) => verdict.AsOf < parting.Day ? "is read before" : "nothing happens";

    private static IEnumerable<string> Differences(ComparedPair pair, ComparisonRow row)
    {
        (Verdict first, Verdict second) = (row.Verdicts[pair.First], row.Verdicts[pair.Second]);
        IEnumerable<string> aspects = VerdictPair.Of(row.Procedure ?? "", first, second).Differences
            .Where(difference => difference.Aspect != "effects")
            .Select(difference => $"{difference.Aspect}: {Or(difference.Before)} | {Or(difference.After)}");
        string[] effects =
        [
            .. VerdictPair.EffectsOnlyOf(first, second).Select(effect => $"only {CompareText.Number(pair.First)}: {effect}"),
            .. VerdictPair.EffectsOnlyOf(second, first).Select(effect => $"only {CompareText.Number(pair.Second)}: {effect}"),
        ];
        return aspects.Concat(effects).Any() ? aspects.Concat(effects) : Reasons(first, second);
    }

    private static IEnumerable<string> Reasons(Verdict first, Verdict second) => VerdictWords.Sentence(first) == VerdictWords.Sentence(second)
        ? [$"articles: {string.Join("; ", first.Articles)} | {string.Join("; ", second.Articles)}"]
        : [$"{VerdictWords.Sentence(first)} | {VerdictWords.Sentence(second)}"];

    private static string Or(string words) => words.Length == 0 ? "none" : words;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
