using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Writes one crisis of each group of changes as a file that expects the outcome it was run to.</summary>
internal static class FlipFiles
{
    /// <summary>Writes a file for each flip into a folder, <c>crisis-flip-1.yaml</c> and on; a file that is there already is left as it is.</summary>
    /// <param name="reports">The flips.</param>
    /// <param name="folder">The folder; it is made if there is none.</param>
    /// <param name="corpus">The law.</param>
    /// <returns>The files written, and those that were there already.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static (ImmutableArray<string> Written, ImmutableArray<string> Kept) Save(IEnumerable<FlipReport> reports, string folder, TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(reports);
        Directory.CreateDirectory(folder);
        var written = ImmutableArray.CreateBuilder<string>();
        var kept = ImmutableArray.CreateBuilder<string>();
        int number = 0;
        foreach ((FlipReport report, Flip flip) in reports.SelectMany(report => report.Flips.Select(flip => (report, flip))))
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{report.Crisis}-flip-{++number}");
            string path = Path.Combine(folder, id + ".yaml");
            if (File.Exists(path))
            {
                kept.Add(path);
                continue;
            }

            WholeFile.Create(path, Named(report, flip, id).ToYaml(corpus));
            written.Add(path);
        }

        return (written.ToImmutable(), kept.ToImmutable());
    }

    private static Crisis Named(FlipReport report, Flip flip, string id)
    {
        var expectation = new Expectation(SourceSpan.None)
        {
            Procedure = report.Procedure,
            AsOf = report.After is null ? report.AsOf : null,
            After = report.After,
            Under = flip.Readings.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Outcome = flip.To,
        };
        // What history records is not held against a crisis that never was.
        return Crisis.Of(flip.Example.File with
        {
            Id = id,
            Expectations = [expectation],
            Events = [.. flip.Example.File.Events.Select(held => held with { Recorded = null, RecordedBy = [] })],
        });
    }
}
