using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reasoning;

/// <summary>A number or a date that is not known is completed by the stretches between those with which the law compares it.</summary>
public sealed class NumbersAndDatesAreCompleted
{
    private static readonly Lazy<TreatyCorpus> s_law = new(Law);

    [Fact]
    public void A_number_is_missing_when_the_law_asks_how_great_it_is()
    {
        Verdict verdict = Heard("losses: unknown, ends: 2030-01-01");

        verdict.Possible.ShouldBe([Outcome.Consultation, Outcome.Authorised, Outcome.Obliged], ignoreOrder: true);
        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Missing.ShouldBe(["attacks[0].losses"]);
        Agrees(verdict, verdict.MissingShown[0].One, value => $"losses: {value}, ends: 2030-01-01");
        Agrees(verdict, verdict.MissingShown[0].Other, value => $"losses: {value}, ends: 2030-01-01");
    }

    [Fact]
    public void A_date_is_missing_when_a_clock_starts_from_it()
    {
        Verdict verdict = Heard("losses: 2, ends: unknown");

        DateOnly first = new(2019, 11, 1);
        Outcome[] tried = [.. Enumerable.Range(0, 240).Select(day => Heard($"losses: 2, ends: {first.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}").Outcome).Distinct().Order()];
        verdict.Possible.ShouldBe(tried);
        verdict.Possible.Length.ShouldBeGreaterThan(1);
        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Missing.ShouldBe(["attacks[0].ends"]);
        Agrees(verdict, verdict.MissingShown[0].One, value => $"losses: 2, ends: {value}");
        Agrees(verdict, verdict.MissingShown[0].Other, value => $"losses: 2, ends: {value}");
    }

    [Fact]
    public void Where_it_cannot_matter_it_is_not_missing()
    {
        Verdict verdict = Heard("losses: 7, ends: unknown");

        verdict.Outcome.ShouldBe(Outcome.Obliged);
        verdict.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Two_dates_that_are_asked_which_is_earlier_are_told_by_name()
    {
        Verdict verdict = Heard("losses: 2, ends: 2030-01-01, begins: unknown, breaks: unknown");

        verdict.IsExhaustive.ShouldBeFalse();
        verdict.Limits.ShouldHaveSingleItem().ShouldContain("attacks[0].");
    }

    private static void Agrees(Verdict verdict, SupposedOutcome supposed, Func<string, string> attack)
    {
        Outcome outcome = Heard(attack(supposed.Value)).Outcome;
        outcome.ShouldBe(supposed.Outcome, supposed.Value);
        verdict.Possible.ShouldContain(outcome);
    }

    private static Verdict Heard(string attack)
    {
        CrisisLoad load = Crisis.Parse($$"""
            crisis: guess
            date: 2020-01-01
            as-of: 2020-06-01
            facts: { attacks: [ { {{attack}} } ] }
            """, "guess.yaml", s_law.Value);
        return s_law.Value.Hear(load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics))).Verdict("pact/help");
    }

    private static TreatyCorpus Law()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vocabulary.yaml", """
            vocabulary: small
            records:
              attack:
                plural: attacks
                fields:
                  losses: number
                  ends: date
                  begins: { date, default: 2019-01-01 }
                  breaks: { date, default: 2030-01-01 }
            """);
        folder.Write("gazetteer/states.yaml", """
            gazetteer: small
            states:
              FRA: { name: France, region: europe }
            """);
        folder.Write("pact/treaty.yaml", """
            treaty: pact
            title: A pact
            in-force: 1950-01-01
            parties: { FRA: 1950-01-01 }
            procedures:
              help:
                article: "1"
                initial: peace
                states:
                  peace:
                    outcome: consultation
                    always:
                      - { to: war, when: some attack where losses > 5, article: "1" }
                      - { to: war, when: some attack where begins > breaks, article: "1" }
                      - { to: tension, when: some attack where losses > 1 and ends + 30 days <= today, article: "2" }
                      - { to: tension, when: some attack where losses = 3, article: "2" }
                  tension: { outcome: authorised }
                  war: { outcome: obliged }
            """);
        TreatyCorpusLoad load = TreatyCorpus.Load(folder.Path);
        return load.Corpus.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
    }
}
