using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>One crisis heard in several ways: under readings, under amended law, at several dates, or by several procedures.</summary>
/// <param name="Crisis">The crisis's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="AsOf">The day at whose close the first hearing is read.</param>
/// <param name="Hearings">What sets the hearings apart, in order; the first is what the others are compared with.</param>
/// <param name="Rows">The procedures that are engaged in one of them, in the law's order.</param>
public sealed record CrisisComparison(string Crisis, string? Title, DateOnly AsOf, ImmutableArray<string> Hearings, ImmutableArray<ComparisonRow> Rows) : IReport
{
    /// <summary>The procedures of which one of the verdicts is another.</summary>
    public IEnumerable<ComparisonRow> Different => Rows.Where(row => row.Differs);

    /// <summary>Holds hearings of one crisis side by side. Their law may differ; procedures that one law lacks are left out.</summary>
    /// <param name="hearings">The hearings; the first is what the others are compared with.</param>
    /// <param name="procedures">The procedures, by qualified name; all when none is named.</param>
    /// <exception cref="TreatyException">A treaty's own rules lead in a circle.</exception>
    public static CrisisComparison Of(IReadOnlyList<ComparedHearing> hearings, params IEnumerable<string> procedures)
    {
        ArgumentNullException.ThrowIfNull(hearings);
        ArgumentNullException.ThrowIfNull(procedures);
        ImmutableArray<string> asked = [.. procedures];
        IEnumerable<string> all = asked.IsEmpty ? hearings.Aggregate(hearings[0].Hearing.Procedures, (common, one) => common.Intersect(one.Hearing.Procedures)) : asked;
        return Of(hearings, [.. all.Select(procedure => Row(hearings, procedure, asked.Contains(procedure))).OfType<ComparisonRow>()]);
    }

    /// <summary>Holds one crisis under the law as it stands, or as readings chosen have it, beside each other reading of a question that one of its runs asks. Readings that change no verdict are left out.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="crisis">The crisis.</param>
    /// <param name="readings">Readings chosen in all of the hearings.</param>
    /// <param name="asOf">The day at whose close verdicts are read.</param>
    /// <param name="after">The symbol of the event right after which they are read, instead.</param>
    /// <param name="procedures">The procedures, by qualified name; all when none is named.</param>
    /// <exception cref="TreatyException">A treaty's own rules lead in a circle.</exception>
    public static CrisisComparison OfReadings(
        TreatyCorpus corpus, Crisis crisis, IReadOnlyDictionary<string, string>? readings = null, DateOnly? asOf = null, string? after = null, params IEnumerable<string> procedures)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(procedures);
        ImmutableArray<string> asked = [.. procedures];
        var chosen = (readings ?? new Dictionary<string, string>()).ToImmutableDictionary();
        var law = new ComparedHearing("the law as it stands", corpus.Hear(crisis, chosen, asOf, after));
        CrisisComparison alone = Of([law], asked);
        return new ReadingSearch(corpus, crisis, chosen, asOf, after, asked).Find(law, alone);
    }

    /// <summary>Holds several procedures side by side in one hearing: what each treaty makes of the same crisis.</summary>
    /// <param name="hearing">The hearing.</param>
    /// <param name="procedures">The procedures, by qualified name, two at least.</param>
    /// <exception cref="TreatyException">A treaty's own rules lead in a circle.</exception>
    public static CrisisComparison OfProcedures(Hearing hearing, params IEnumerable<string> procedures)
    {
        ArgumentNullException.ThrowIfNull(hearing);
        ImmutableArray<string> names = [.. procedures];
        ImmutableArray<Verdict> verdicts = [.. names.Select(hearing.Verdict)];
        ImmutableArray<ComparedPair> pairs =
        [
            .. from first in Enumerable.Range(0, verdicts.Length)
               from second in Enumerable.Range(first + 1, verdicts.Length - first - 1)
               where verdicts[first].Outcome != verdicts[second].Outcome
               select new ComparedPair(first, second, PartingFinder.OfProcedures(verdicts[first], verdicts[second])),
        ];
        return new CrisisComparison(hearing.Crisis.Id, hearing.Crisis.Title, verdicts[0].AsOf, names, [new ComparisonRow(null, verdicts, pairs)]);
    }

    /// <summary>The step at which the runs of a procedure in two hearings of one crisis part; null when the same happens in both.</summary>
    public static Parting? Part(Hearing first, Hearing second, string procedure)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new PartingFinder(first, second, procedure).Find();
    }

    internal static CrisisComparison Of(IReadOnlyList<ComparedHearing> hearings, ImmutableArray<ComparisonRow> rows)
    {
        Hearing first = hearings[0].Hearing;
        return new CrisisComparison(first.Crisis.Id, first.Crisis.Title, first.AsOf, [.. hearings.Select(one => one.Name)], rows);
    }

    /// <summary>Where a procedure stands costs little: those that are engaged in none of the hearings need no verdict.</summary>
    private static ComparisonRow? Row(IReadOnlyList<ComparedHearing> hearings, string procedure, bool isAsked)
    {
        if (!isAsked && hearings.All(one => one.Hearing.Standing(procedure).Outcome == Outcome.NotEngaged))
            return null;
        ImmutableArray<Verdict> verdicts = [.. hearings.Select(one => one.Hearing.Verdict(procedure))];
        if (!isAsked && verdicts.All(verdict => verdict.Outcome == Outcome.NotEngaged))
            return null;
        return new ComparisonRow(
            procedure,
            verdicts,
            [
                .. from first in Enumerable.Range(0, verdicts.Length)
                   from second in Enumerable.Range(first + 1, verdicts.Length - first - 1)
                   where ComparisonRow.AreDifferent(verdicts[first], verdicts[second])
                   select new ComparedPair(first, second, Part(hearings[first].Hearing, hearings[second].Hearing, procedure)),
            ]);
    }

    /// <inheritdoc/>
    public string ToText() => CompareText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => CompareJson.Write("hearings", [this], corpus);
}
