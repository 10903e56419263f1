using System.Text;

namespace TreatyRules.Verdicts;

/// <summary>Writes verdicts as plain text: a line each, in columns as wide as what stands in them, whatever the terminal.</summary>
internal static class VerdictText
{
    private const int Gap = 2;

    /// <summary>The headings of the columns.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["treaty", "procedure", "verdict", "why", "article"];

    /// <summary>The columns of a verdict: treaty, procedure, verdict in words, why, article.</summary>
    public static IReadOnlyList<string> Cells(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return [verdict.Treaty, verdict.Procedure, VerdictWords.Headline(verdict.Outcome), VerdictWords.Why(verdict), VerdictWords.Article(verdict)];
    }

    /// <summary>A table of verdicts: headings, then a line each; every line ends in a line feed.</summary>
    public static string Table(IEnumerable<Verdict> verdicts) => Table([Headings, .. verdicts.Select(Cells)]);

    /// <summary>Rows in aligned columns.</summary>
    public static string Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int[] widths = rows.Count == 0 ? [] : [.. Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (IReadOnlyList<string> row in rows)
        {
            string line = string.Concat(row.Select((cell, column) => cell.PadRight(widths[column] + Gap)));
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
