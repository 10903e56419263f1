using System.Numerics;
using TreatyRules.Model;
using TreatyRules.Reasoning;

namespace TreatyRules.Tests.Reasoning;

public sealed class FlipsTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Had_russia_abstained_or_been_barred_as_a_party_the_draft_on_crimea_would_have_carried()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("crimea-2014"), Council, new FlipOptions { To = Outcome.Recommended, Over = FlipKind.Ballot | FlipKind.Reading, Most = 2 });

        report.From.ShouldBe(Outcome.Blocked);
        report.Searched.ShouldBe(2);
        FlipChange[] single = [.. report.Flips.Where(flip => flip.Size == 1).Select(flip => flip.Changes.Single())];
        single.ShouldContain(change => change.Kind == FlipKind.Ballot && change.In == "S/2014/189" && change.What.SequenceEqual(new[] { "RUS" }) && change.Is.Contains("abstain"));
        single.ShouldContain(change => change.Kind == FlipKind.Reading && change.What[0] == "un-charter/party-to-a-dispute" && change.Is.Contains("enforced"));
        report.Flips.ShouldAllBe(flip => flip.To == Outcome.Recommended);
    }

    [Fact]
    public void That_no_change_does_it_is_an_answer()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("crimea-2014"), Council, new FlipOptions { To = Outcome.Obliged, Over = FlipKind.Ballot, Most = 3 });

        report.Flips.ShouldBeEmpty();
        report.Searched.ShouldBe(3);
    }

    [Fact]
    public void Seats_that_nothing_tells_apart_are_told_together()
    {
        Crisis crisis = Crisis.Parse("""
            crisis: eight
            date: 2020-01-01
            facts: { hostilities: [ { kind: armed-attack, by: RUS, against: UKR, place: crimea } ], requests: [] }
            events:
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: { yes: [ USA, FRA, GBR, RUS, CHN, DEU, BEL ], otherwise: abstain } }
            """, "eight.yaml", Seeds.Law).Crisis.ShouldNotBeNull();

        FlipReport report = Flips.Of(Seeds.Law, crisis, Council, new FlipOptions { To = Outcome.Obliged, Over = FlipKind.Ballot });

        Flip flip = report.Flips.ShouldHaveSingleItem();
        flip.Size.ShouldBe(2);
        flip.Ways.ShouldBe(new BigInteger(28));
        FlipChange change = flip.Changes.ShouldHaveSingleItem();
        change.Choose.ShouldBe(2);
        change.What.Length.ShouldBe(8);
        change.Is.ShouldBe(["yes"]);
    }

    [Fact]
    public void A_day_is_told_once_for_each_stretch_in_which_nothing_differs()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("crimea-2014"), "un-charter/assembly-recommendation", new FlipOptions { Over = FlipKind.Date });

        report.Flips.ShouldAllBe(flip => flip.Changes.Single().Kind == FlipKind.Date);
        report.Flips.Length.ShouldBeLessThan(6);
    }
}
