using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Tests.Reasoning;

public sealed class DatesAreMovedTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void A_day_is_told_once_for_each_stretch_in_which_nothing_differs()
    {
        FlipReport report = Of("""
            date: 1991-01-05
            facts: { hostilities: [ { id: raid, kind: armed-attack, by: IRQ, against: KWT, place: kuwait, from: 1991-01-05, until: 1991-03-01 } ], requests: [] }
            """, "un-charter/self-defence", FlipKind.Date, 2);

        Told(report).ShouldBe(["hostilities[raid].until: 1991-03-01 -> 1991-01-06..1991-02-28 (54 ways)"]);
        report.Limits.ShouldBeEmpty();
    }

    [Fact]
    public void A_vote_held_under_the_older_majority_needs_one_ballot_more_where_the_newer_needs_three()
    {
        // By the letter of the amended Article 27, seven votes of eleven were enough until 30 August 1965, and nine were needed from the 31st on.
        FlipReport report = Of("""
            date: 1965-08-25
            facts: { hostilities: [ { kind: armed-attack, by: PAK, against: IND, place: kashmir } ], requests: [] }
            events:
              - { on: 1965-08-25, event: un-charter/bring-to-council, by: IND }
              - { on: 1965-09-04, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: { yes: [ FRA, GBR, USA, BOL, NLD, URY ], otherwise: abstain } }
            """, Council, FlipKind.Ballot | FlipKind.Date, 2, Outcome.Obliged, ("un-charter/nine-votes-begin", "literal"));

        report.Searched.ShouldBe(2);
        Told(report).ShouldBe(["D/1.on: 1965-09-04 -> 1965-08-25..1965-08-30; and any 1 of CHN, CIV, JOR, MYS, SUN on D/1: abstain -> yes (30 ways)"]);
    }

    [Fact]
    public void Two_drafts_neither_of_which_was_put_leave_the_matter_pending()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("suez-1956"), Council, new FlipOptions { MostTime = TimeSpan.FromHours(1), To = Outcome.Pending, Over = FlipKind.Date, Most = 2 });

        Told(report).ShouldBe(["S/3710.on: 1956-10-30 -> 1956-11-07 or later; and S/3713/Rev.1.on: 1956-10-30 -> 1956-11-07 or later"]);
    }

    [Theory]
    [InlineData("2020-02-01", "2020-02-01 -> 2020-03-02 or later")]
    [InlineData("unknown", "unknown -> 2020-03-02 or later")]
    public void What_has_expired_would_not_have_on_a_later_day(string expires, string told)
    {
        FlipReport report = Of($$"""
            date: 2020-01-01
            as-of: 2020-03-01
            facts: { hostilities: [ { kind: armed-attack, by: RUS, against: UKR, place: crimea } ], requests: [] }
            events:
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], expires: {{expires}}, ballots: { otherwise: yes } }
            """, Council, FlipKind.Date, 1, Outcome.Obliged);

        Told(report).ShouldBe([$"D/1.expires: {told}"]);
    }

    [Fact]
    public void What_takes_effect_later_does_so_on_its_day_whenever_it_is_voted_on()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("kuwait-1990"), Council, new FlipOptions { MostTime = TimeSpan.FromHours(1), Over = FlipKind.Date, Most = 1 });

        Told(report).ShouldContain("S/RES/678.on: 1990-11-29 -> 1991-02-28 or later");
        Told(report).ShouldContain("S/RES/678.takes-effect: 1991-01-16 -> 1991-02-28 or later");
    }

    [Theory]
    [InlineData("CUB", true)]
    [InlineData("CAN", false)]
    public void No_vote_is_moved_to_a_day_on_which_one_who_cast_a_ballot_had_no_seat(string opposed, bool canBeLater)
    {
        // Cuba sat in the Council in 1990 and 1991, Canada until the end of 1990.
        FlipReport report = Of($$"""
            date: 1990-12-30
            as-of: 1991-01-02
            facts: { hostilities: [ { kind: armed-attack, by: IRQ, against: KWT, place: kuwait } ], requests: [] }
            events:
              - { on: 1990-12-30, event: un-charter/bring-to-council, by: KWT }
              - { on: 1990-12-31, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: { no: {{opposed}}, otherwise: yes } }
            """, Council, FlipKind.Date, 1);

        Told(report).Contains("D/1.on: 1990-12-31 -> 1991-01-03 or later").ShouldBe(canBeLater);
    }

    [Fact]
    public void A_fact_of_several_attackers_has_one_date()
    {
        FlipReport report = Of("""
            date: 1956-10-31
            facts: { hostilities: [ { id: canal, kind: armed-attack, by: [ FRA, GBR ], against: EGY, place: port-said, from: 1956-10-31 } ], requests: [] }
            """, "arab-joint-defence-treaty/article-2", FlipKind.Date, 1);

        Told(report).ShouldBe(["hostilities[canal].from: 1956-10-31 -> 1956-11-01 or later"]);
    }

    private static FlipReport Of(string crisis, string procedure, FlipKind over, int most, Outcome? to = null, (string Question, string Reading)? under = null)
    {
        CrisisLoad load = Crisis.Parse("crisis: drawn\n" + crisis, "drawn.yaml", Seeds.Law);
        return Flips.Of(Seeds.Law, load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)), procedure, new FlipOptions
        {
            MostTime = TimeSpan.FromHours(1),
            To = to,
            Over = over,
            Most = most,
            Readings = under is { } reading ? ImmutableDictionary<string, string>.Empty.Add(reading.Question, reading.Reading) : ImmutableDictionary<string, string>.Empty,
        });
    }

    private static IEnumerable<string> Told(FlipReport report) =>
        report.ToText().Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
}
