using TreatyRules.Model;
using TreatyRules.Snapshots;

namespace TreatyRules.Corpus.Tests;

/// <summary>A snapshot hears again only what a reading can change; here everything is heard again.</summary>
public sealed class SnapshotsTests
{
    private static readonly TreatyCorpus s_corpus = TreatyCorpus.Embedded;

    private static readonly Crisis[] s_crises = [.. CrisisFiles.Embedded(s_corpus).Where((_, number) => number % 29 == 0)];

    [Fact]
    public void A_snapshot_has_every_verdict_that_a_reading_changes_and_no_other()
    {
        foreach (Crisis crisis in s_crises)
        {
            string snapshot = CrisisSnapshot.Text(crisis, s_corpus);
            List<Verdict> verdicts = [.. s_corpus.Hear(crisis).Verdicts()];
            foreach (Question question in s_corpus.Law.Treaties.SelectMany(treaty => treaty.Questions))
            {
                foreach (Reading reading in question.Readings.Where(reading => !reading.Defaults.Contains(Period.Always)))
                {
                    Hearing other = s_corpus.Hear(crisis, new Dictionary<string, string> { [question.Id] = reading.Name });
                    string changed = string.Concat(verdicts.Where(verdict => verdict.Readings.ContainsKey(question.Id))
                        .Select(verdict => (Before: verdict, After: other.Verdict($"{verdict.Treaty}/{verdict.Procedure}")))
                        .Where(pair => CrisisSnapshot.Lines(pair.Before) != CrisisSnapshot.Lines(pair.After)
                            && (pair.Before.Outcome != Outcome.NotEngaged || other.Standing($"{pair.Before.Treaty}/{pair.Before.Procedure}").Outcome != Outcome.NotEngaged))
                        .Select(pair => CrisisSnapshot.Lines(pair.After)));
                    string part = $"\nunder {question.Name} = {reading.Name}\n";
                    if (changed.Length > 0)
                        $"{snapshot}\n".ShouldContain(part + changed);
                    else
                        snapshot.ShouldNotContain(part);
                }
            }
        }
    }

    [Fact]
    public void A_verdict_tells_the_readings_it_asked_for_whatever_was_heard_before()
    {
        foreach (Crisis crisis in s_crises)
        {
            Hearing hearing = s_corpus.Hear(crisis);
            foreach (string procedure in hearing.Procedures)
                hearing.Verdict(procedure).Readings.ShouldBe(s_corpus.Hear(crisis).Verdict(procedure).Readings, $"{crisis.Id}: {procedure}");
        }
    }
}
