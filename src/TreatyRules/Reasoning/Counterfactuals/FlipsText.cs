using System.Globalization;
using System.Text;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Tells flips in words.</summary>
internal static class FlipsText
{
    private const int MostListed = 8;

    /// <summary>A line for each, the smallest first, and what was not looked at.</summary>
    public static string Write(FlipReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append(report.Procedure).Append(": ").Append(VerdictWords.Headline(report.From)).Append('\n');
        if (report.To == report.From)
            text.Append("  as it is\n");
        else if (report.Flips.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"  no change of up to {report.Searched} makes it {(report.To is { } to ? VerdictWords.Headline(to) : "another")}\n");
        foreach (Flip flip in report.Flips)
        {
            string ways = flip.Ways.IsOne ? "" : $" ({ManyWays.Tell(flip.Ways)} ways)";
            text.Append("  ").Append(VerdictWords.Headline(flip.To)).Append(": ").Append(string.Join("; and ", flip.Changes.Select(Tell))).Append(ways).Append('\n');
        }

        foreach (string limit in report.Limits)
            text.Append("note: ").Append(limit).Append('\n');
        return text.ToString();
    }

    private static string Tell(FlipChange change)
    {
        string what = change.Choose == 1 && change.What.Length == 1 ? change.What[0]
            : string.Create(CultureInfo.InvariantCulture, $"any {change.Choose} of {Listed(change.What)}");
        string vote = change.In is null ? "" : change.Kind == FlipKind.Ballot ? $" on {change.In}" : $" in {change.In}";
        return $"{what}{vote}: {change.Was} -> {change.Shared ?? Or(change.Is)}";
    }

    private static string Listed(IReadOnlyList<string> words) => words.Count <= MostListed + 2 ? string.Join(", ", words)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", words.Take(MostListed))} and {words.Count - MostListed} more");

    private static string Or(IReadOnlyList<string> words) => words.Count <= MostListed ? string.Join(" or ", words)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(" or ", words.Take(3))} or {words.Count - 3} others");
}
