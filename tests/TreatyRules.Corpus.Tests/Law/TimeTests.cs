using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests.Law;

/// <summary>Days: several acts on one, the last of a period, and those on which nobody acts.</summary>
public sealed class TimeTests
{
    private const string Council = "un-charter/security-council";
    private const string VetoDebate = "un-charter/veto-debate";

    // A/RES/76/262, paragraph 1: within ten working days of the veto, here of a Friday, and two weeks without a holiday.
    private const string LastDay = "2022-06-24";

    private const string Vetoed = """
        crisis: a-debate-what-if
        date: 2022-06-10
        events:
          - { event: un-charter/draft-resolution, symbol: draft, under: chapter-vii, does: [ sanctions ], ballots: { no: [ CHN, RUS ], otherwise: yes } }
        """;

    [Fact]
    public void Of_two_votes_on_one_day_each_is_read_after_its_own()
    {
        Crisis crisis = Court.Crisis("""
            crisis: two-votes-what-if
            date: 1990-08-06
            events:
              - { event: un-charter/draft-resolution, symbol: first, under: chapter-vii, does: [ sanctions ], ballots: { no: GBR, otherwise: yes } }
              - { event: un-charter/draft-resolution, symbol: second, under: chapter-vii, does: [ sanctions ], ballots: { otherwise: yes } }
            """);
        Court.Verdict(crisis, Council, after: "first").Outcome.ShouldBe(Outcome.Blocked);
        Court.Verdict(crisis, Council, after: "second").Outcome.ShouldBe(Outcome.Obliged);
        Court.Verdict(crisis, Council, "1990-08-06").State.ShouldBe("measures-ordered");
    }

    [Fact]
    public void A_draft_vetoed_later_on_the_day_does_not_undo_what_was_adopted()
    {
        Crisis crisis = Court.Crisis("""
            crisis: two-votes-what-if
            date: 1990-08-06
            events:
              - { event: un-charter/draft-resolution, symbol: first, under: chapter-vii, does: [ sanctions ], ballots: { otherwise: yes } }
              - { event: un-charter/draft-resolution, symbol: second, under: chapter-vii, does: [ sanctions ], ballots: { no: GBR, otherwise: yes } }
            """);
        Court.Verdict(crisis, Council).State.ShouldBe("measures-ordered");
    }

    [Fact]
    public void A_debate_on_the_last_day_of_the_period_is_in_time() =>
        Court.Verdict(Court.Crisis($"{Vetoed}\n  - {{ on: {LastDay}, event: un-charter/assembly-debate }}"), VetoDebate).State.ShouldBe("held");

    [Fact]
    public void Without_a_debate_the_lapse_shows_on_the_evening_of_the_last_day()
    {
        Crisis crisis = Court.Crisis(Vetoed);
        Court.Verdict(crisis, VetoDebate, "2022-06-23").State.ShouldBe("due");
        Verdict lapsed = Court.Verdict(crisis, VetoDebate, LastDay);
        lapsed.State.ShouldBe("overdue");
        lapsed.Since.ShouldBe(new DateOnly(2022, 6, 24));
    }

    // Covenant, Article 12(1): no resort to war until three months after the award or report.
    [Fact]
    public void War_on_the_last_day_of_the_three_months_breaks_the_Covenant()
    {
        Crisis crisis = Cases.Crisis("moratorium-last-day-what-if");
        Court.Verdict(crisis, "league-covenant/article-16", "1936-02-28").Outcome.ShouldBe(Outcome.NotEngaged);
        Court.Verdict(crisis, "league-covenant/article-16", "1936-02-29").Outcome.ShouldBe(Outcome.Obliged);
    }

    [Fact]
    public void An_attack_that_begins_on_a_day_without_events_is_seen_on_that_day()
    {
        Crisis crisis = Court.Crisis("""
            crisis: an-attack-what-if
            date: 2026-06-01
            facts:
              hostilities: [ { kind: armed-attack, by: RUS, against: EST, place: narva, from: 2026-06-10, until: 2026-06-20 } ]
              requests: []
            events:
              - { on: 2026-06-01, event: un-charter/bring-to-council, by: EST }
              - { on: 2026-06-30, event: un-charter/bring-to-council, by: EST }
            """);
        Court.Verdict(crisis, "un-charter/self-defence", "2026-06-09").Outcome.ShouldBe(Outcome.NotEngaged);
        Verdict attacked = Court.Verdict(crisis, "un-charter/self-defence", "2026-06-10");
        attacked.Outcome.ShouldBe(Outcome.Authorised);
        attacked.Since.ShouldBe(new DateOnly(2026, 6, 10));
        Court.Verdict(crisis, "un-charter/self-defence", "2026-06-19").Outcome.ShouldBe(Outcome.Authorised);
        Court.Verdict(crisis, "un-charter/self-defence", "2026-06-20").Outcome.ShouldBe(Outcome.NotEngaged);
    }
}
