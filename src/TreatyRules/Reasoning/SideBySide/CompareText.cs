using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Tells in words what hearings of crises come to, side by side.</summary>
internal static class CompareText
{
    private const int MostColumns = 6;

    /// <summary>One crisis: the hearings by number, a table of the procedures whose verdicts differ, and under it where they part.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="withSame">Whether procedures that come to the same are in the table too.</param>
    public static string Write(CrisisComparison comparison, bool withSame = false)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ImmutableArray<ComparisonRow> rows = [.. withSame || comparison.Rows is [{ Procedure: null }] ? comparison.Rows : comparison.Different];
        var text = new StringBuilder();
        text.Append(comparison.Title is null ? comparison.Crisis : $"{comparison.Crisis}: {comparison.Title}").Append(IsOfOneDay(comparison) ? string.Create(CultureInfo.InvariantCulture, $", as of {comparison.AsOf:yyyy-MM-dd}\n") : "\n");
        text.Append(Legend(comparison.Hearings));
        if (rows.IsEmpty)
            return text.Append(comparison.Hearings.Length == 1 ? "nothing else makes a verdict another\n" : "every verdict is the same in all of them\n").ToString();
        for (int from = 1; from < comparison.Hearings.Length; from += MostColumns - 1)
            text.Append('\n').Append(Table(rows, [0, .. Enumerable.Range(from, Math.Min(MostColumns - 1, comparison.Hearings.Length - from))]));
        text.Append(Rest(comparison.Rows.Length - rows.Length));
        return text.Append(PartingText.Write(rows)).ToString();
    }

    private static bool IsOfOneDay(CrisisComparison comparison) => comparison.Rows.SelectMany(row => row.Verdicts).All(verdict => verdict.AsOf == comparison.AsOf);

    /// <summary>The hearings by number, a line each.</summary>
    public static string Legend(ImmutableArray<string> hearings) => string.Concat(hearings.Select((name, i) => $"{Number(i)} {name}\n"));

    /// <summary>A hearing's number as it stands in tables: <c>(1)</c>.</summary>
    internal static string Number(int hearing) => string.Create(CultureInfo.InvariantCulture, $"({hearing + 1})");

    /// <summary>A verdict in a table; one that differs in its reasons or effects alone has a star.</summary>
    internal static string Cell(ComparisonRow row, int hearing)
    {
        string headline = VerdictWords.Headline(row.Verdicts[hearing].Outcome);
        bool isOther = row.Procedure is not null && row.Verdicts[hearing].Outcome == row.Verdicts[0].Outcome && ComparisonRow.AreDifferent(row.Verdicts[hearing], row.Verdicts[0]);
        return isOther ? headline + "*" : headline;
    }

    private static string Table(ImmutableArray<ComparisonRow> rows, ImmutableArray<int> columns)
    {
        string table = VerdictText.Table([["procedure", .. columns.Select(Number)], .. rows.Select(row => (IReadOnlyList<string>)[row.Procedure ?? "verdict", .. columns.Select(column => Cell(row, column))])]);
        return table.Contains('*') ? table + "* the same outcome, for other reasons or with other effects\n" : table;
    }

    private static string Rest(int same) => same switch
    {
        0 => "",
        1 => "1 more procedure comes to the same\n",
        _ => string.Create(CultureInfo.InvariantCulture, $"{same} more procedures come to the same\n"),
    };
}
