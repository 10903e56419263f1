using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Tells in words what many crises come to under the same few hearings.</summary>
internal static class CompareTable
{
    private const int MostNamed = 4;

    /// <summary>A line for each crisis and procedure of which the outcome differs, with the step at which it parts from the first; then, of versions of the law, how they stand to one another.</summary>
    /// <param name="comparisons">The crises, each heard in the same ways.</param>
    /// <param name="withReasons">Whether verdicts are told too that differ in their reasons or effects alone.</param>
    /// <param name="areVersions">Whether the hearings are of versions of the law, so that these can be compared.</param>
    public static string Write(ImmutableArray<CrisisComparison> comparisons, bool withReasons = false, bool areVersions = false)
    {
        if (comparisons.IsEmpty)
            return "no crisis was heard\n";
        ImmutableArray<string> hearings = comparisons[0].Hearings;
        var text = new StringBuilder(CompareText.Legend(hearings));
        ImmutableArray<CrisisComparison> other = [.. comparisons.Where(comparison => comparison.Rows.Any(row => row.DiffersInOutcome))];
        int reasons = comparisons.Sum(comparison => comparison.Different.Count(row => !row.DiffersInOutcome));
        text.Append(CultureInfo.InvariantCulture, $"{comparisons.Length} {(comparisons.Length == 1 ? "crisis" : "crises")} heard: {other.Length} {(other.Length == 1 ? "has" : "have")} another outcome, {comparisons.Length - other.Length} the same\n");
        ImmutableArray<IReadOnlyList<string>> rows = [.. comparisons.SelectMany(comparison => Rows(comparison, withReasons))];
        if (!rows.IsEmpty)
            text.Append('\n').Append(VerdictText.Table([["crisis", .. comparisons[0].Rows is [{ Procedure: null }, ..] ? Array.Empty<string>() : ["procedure"], .. hearings.Select((_, i) => CompareText.Number(i)), "parts at"], .. rows]));
        if (reasons > 0 && !withReasons)
            text.Append(CultureInfo.InvariantCulture, $"{reasons} more {(reasons == 1 ? "verdict has" : "verdicts have")} the same outcome for other reasons or with other effects (--all lists them)\n");
        for (int second = 1; areVersions && second < hearings.Length; second++)
            text.Append('\n').Append(Relation(VersionRelation.Of(comparisons, second), second));
        return text.ToString();
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(CrisisComparison comparison, bool withReasons) =>
        from row in comparison.Rows
        where withReasons ? row.Differs : row.DiffersInOutcome
        let pair = row.Pairs.FirstOrDefault(pair => pair.First == 0 && row.Verdicts[pair.Second].Outcome != row.Verdicts[0].Outcome) ?? row.Pairs[0]
        select (IReadOnlyList<string>)
        [
            comparison.Crisis,
            .. row.Procedure is null ? Array.Empty<string>() : [row.Procedure],
            .. row.Verdicts.Select((_, i) => CompareText.Cell(row, i)),
            PartingText.Line(pair, row),
        ];

    private static string Relation(ImmutableArray<VersionRelation> relations, int second)
    {
        string heading = $"over these crises {CompareText.Number(second)}, held to (1), is";
        if (relations.IsEmpty)
            return $"{heading} equivalent\n";
        return heading + "\n" + VerdictText.Table(
        [
            ["", "", "stronger effect in", "weaker effect in", "neither in"],
            .. relations.Select(relation => (IReadOnlyList<string>)
            [
                relation.Name.Contains('/') ? "  " + relation.Name : relation.Name,
                Word(relation),
                Some(relation.Stronger),
                Some(relation.Weaker),
                Some(relation.Incomparable),
            ]),
        ]) + "every other procedure is equivalent\n";
    }

    private static string Word(VersionRelation relation) => relation.Relation switch
    {
        LawRelation.Equivalent => "equivalent in effect",
        LawRelation.Stricter => "stricter",
        LawRelation.Looser => "looser",
        LawRelation.Incomparable => "incomparable",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Some(ImmutableArray<string> crises) => crises.Length <= MostNamed ? string.Join(", ", crises)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", crises.Take(MostNamed - 1))} and {crises.Length - MostNamed + 1} more");
}
