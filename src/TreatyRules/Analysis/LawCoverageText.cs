using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Tells the coverage of the law: a table by treaty, then what is not covered, by article.</summary>
internal static class LawCoverageText
{
    private static readonly ImmutableArray<string> s_kinds = ["provisions", "transitions", "guards", "voting parts", "readings"];

    /// <summary>The whole.</summary>
    public static string Write(LawCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var text = new StringBuilder();
        string[] treaties = [.. coverage.Treaties];
        int width = treaties.Append("treaty").Max(treaty => treaty.Length);
        text.Append("treaty".PadRight(width));
        foreach (string kind in s_kinds)
            text.Append("  ").Append(kind.PadLeft(12));
        text.Append("      all\n");
        foreach (string treaty in treaties)
            Row(text, treaty.PadRight(width), [.. coverage.Units.Where(unit => unit.Treaty == treaty)]);
        if (treaties.Length > 1)
            Row(text, "all".PadRight(width), coverage.Units);
        foreach (IGrouping<(string Treaty, string? Article), LegalUnit> article in coverage.Units.Where(unit => !unit.IsCovered).GroupBy(unit => (unit.Treaty, unit.Article)))
        {
            text.Append(CultureInfo.InvariantCulture, $"not covered: {article.Key.Treaty}, {(article.Key.Article is { } named ? ArticleList.Cited(named) : "no article")}\n");
            foreach (IGrouping<(string Name, Text.SourceSpan Place), LegalUnit> unit in article.GroupBy(unit => (unit.Name, unit.Place)))
                text.Append(CultureInfo.InvariantCulture, $"  {unit.Key.Name}: {string.Join(", ", unit.Select(Lacking))}  {unit.Key.Place}\n");
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, ImmutableArray<LegalUnit> units)
    {
        text.Append(name);
        foreach (LegalUnitKind kind in Enum.GetValues<LegalUnitKind>())
        {
            LegalUnit[] own = [.. units.Where(unit => unit.Kind == kind)];
            text.Append("  ").Append(string.Create(CultureInfo.InvariantCulture, $"{own.Count(unit => unit.IsCovered)}/{own.Length}").PadLeft(12));
        }

        text.Append("  ").Append(string.Create(CultureInfo.InvariantCulture, $"{LawCoverage.PercentOf(units):0.0}%").PadLeft(7)).Append('\n');
    }

    private static string Lacking(LegalUnit unit) => unit.Kind switch
    {
        LegalUnitKind.Provision => "never applied",
        LegalUnitKind.Transition or LegalUnitKind.Reading => "never taken",
        LegalUnitKind.Guard => $"guard never {unit.Side}",
        LegalUnitKind.VotingPart => $"never {unit.Side}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
