using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>Finds on whose ballots the votes of a crisis hang: whose ballot alone changes the result, which do so together, and who can still block.</summary>
/// <remarks>Given all other ballots as they are. Each answer is a run of the crisis with those ballots changed.</remarks>
public static class Pivots
{
    /// <summary>The pivots under the readings chosen.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="crisis">The crisis.</param>
    /// <param name="options">Of which votes it is asked.</param>
    /// <exception cref="ArgumentException">There is no such procedure, event, question or reading.</exception>
    public static PivotReport Of(TreatyCorpus corpus, Crisis crisis, PivotOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(options);
        return Of(corpus.Compiled, crisis.File, options with { Readings = corpus.Chosen(options.Readings) }).Report;
    }

    /// <summary>The pivots under the readings chosen, and then under each other reading, one at a time, of the contested questions that were asked.</summary>
    /// <inheritdoc cref="Of(TreatyCorpus, Crisis, PivotOptions)"/>
    public static ImmutableArray<PivotReport> UnderEveryReading(TreatyCorpus corpus, Crisis crisis, PivotOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(options);
        options = options with { Readings = corpus.Chosen(options.Readings) };
        (PivotReport asItIs, ImmutableArray<Verdict> verdicts) = Of(corpus.Compiled, crisis.File, options);
        var reports = ImmutableArray.CreateBuilder<PivotReport>();
        reports.Add(asItIs);
        PivotOptions same = options with { Procedures = [.. verdicts.Select(verdict => $"{verdict.Treaty}/{verdict.Procedure}")] };
        foreach ((string asked, string read) in verdicts.SelectMany(verdict => verdict.Readings).Distinct().OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Question question = corpus.FindQuestions(asked).Single(found => found.Id == asked);
            foreach (Reading other in question.Readings.Where(reading => reading.Name != read))
                reports.Add(Of(corpus.Compiled, crisis.File, same with { Readings = options.Readings.SetItem(asked, other.Name) }).Report);
        }

        return [.. reports.DistinctBy(report => string.Join('&', report.Readings.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)))];
    }

    internal static (PivotReport Report, ImmutableArray<Verdict> Verdicts) Of(CompiledLaw law, CrisisFile given, PivotOptions options)
    {
        CrisisFile file = CrisisVariation.WithMotions(given, law.Law);
        var hearing = new Hearing(law, file, options.Readings, options.AsOf ?? file.AsOf ?? file.LastDay, options.After);
        IEnumerable<string> procedures = options.Procedures.IsEmpty ? hearing.Procedures.Where(procedure => hearing.Standing(procedure).Outcome != Outcome.NotEngaged) : options.Procedures;
        ImmutableArray<Verdict> verdicts = [.. procedures.Select(hearing.Verdict)];
        var votes = new VotePivotFinder(law, file, options, verdicts);
        return (new PivotReport(given.Id, options.Readings, [.. verdicts.SelectMany(verdict => verdict.Decisions).DistinctBy(vote => vote.Held).OrderBy(vote => vote.Held).Select(votes.Find)]), verdicts);
    }
}
