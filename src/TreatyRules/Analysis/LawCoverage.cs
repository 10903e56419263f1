using System.Collections.Immutable;
using TreatyRules.Cases;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>How much of the law the cases come by, in legal units.</summary>
/// <param name="Units">All units of the treaties that were asked about, in the order of the treaties and of their parts.</param>
/// <param name="Cases">How many cases were run.</param>
public sealed record LawCoverage(ImmutableArray<LegalUnit> Units, int Cases)
{
    /// <summary>The part of the units that is covered, in percent; 100 when there are none.</summary>
    public double Percent => PercentOf(Units);

    /// <summary>The treaties, in the law's order.</summary>
    public IEnumerable<string> Treaties => Units.Select(unit => unit.Treaty).Distinct();

    /// <summary>The part of some units that is covered, in percent.</summary>
    public static double PercentOf(IReadOnlyCollection<LegalUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return units.Count == 0 ? 100 : 100.0 * units.Count(unit => unit.IsCovered) / units.Count;
    }

    /// <summary>Runs the cases of crisis files, several at a time, and tells what they came by.</summary>
    /// <param name="files">The crisis files.</param>
    /// <param name="corpus">The law.</param>
    /// <param name="treaties">The treaties that are told of, by id; null: all.</param>
    /// <param name="choice">Which cases; all when left out.</param>
    public static LawCoverage Of(IEnumerable<string> files, TreatyCorpus corpus, IReadOnlyCollection<string>? treaties = null, CaseChoice? choice = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Of(corpus.Law, [.. LawCase.In(files, corpus, choice ?? CaseChoice.All)], treaty => treaties is null || treaties.Contains(treaty.Id));
    }

    internal static LawCoverage Of(Law law, ImmutableArray<LawCase> cases, Func<Treaty, bool> takes)
    {
        var watched = new WatchedLaw(law);
        var covered = CoveredParts.By(watched, cases);
        return new LawCoverage([.. law.Treaties.Where(takes).SelectMany(treaty => new TreatyUnits(treaty, covered).All())], cases.Length);
    }
}
