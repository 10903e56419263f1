using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Tests.Reasoning;
using TreatyRules.Verdicts;

namespace TreatyRules.Tests.Explanation;

public sealed class WhyNotTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Of_kosovo_no_draft_that_authorises_force_was_put_and_the_failed_condemnation_authorises_nothing()
    {
        WhyNot why = Seeds.Law.Hear(Seeds.Load("kosovo-1999")).WhyNot(Council, Outcome.Authorised);

        UnmetCondition none = why.Paths.ShouldHaveSingleItem().Blocked.Unmet.ShouldHaveSingleItem();
        none.Text.ShouldBe("no draft-resolution was put where authorises-force in does; so there is no force-decision");
        none.Basis.Select(draft => draft.Name).ShouldBe(["S/RES/1160", "S/RES/1199", "S/RES/1203", "S/1999/328"]);
        UnmetCondition failed = none.Basis[^1];
        failed.Basis.Select(one => one.Text).ShouldBe(
        [
            "result = adopted: 3-12-0 shortfall, needs 9 in favour, has 3; a veto by FRA, GBR, USA stands as well",
            "authorises-force in does: does is [condemns, demands]",
        ]);
    }

    [Fact]
    public void Eight_of_nine_in_favour_and_a_veto_are_both_told()
    {
        WhyNot why = Heard("{ no: RUS, yes: [ CHN, FRA, GBR, USA, ARG, AUS, CHL, JOR ], otherwise: abstain }").WhyNot(Council, Outcome.Obliged);

        WhyNotText.Write(why).ShouldContain("needs 9 in favour, has 8; a veto by RUS stands as well");
    }

    [Fact]
    public void Alternatives_are_told_in_the_words_of_the_article_and_their_terms_by_name()
    {
        WhyNot why = Seeds.Law.Hear(Seeds.Load("ceuta-what-if")).WhyNot("north-atlantic-treaty/article-5", Outcome.Obliged);

        WhyNotText.Write(why).ShouldContain(
            "hostilities[0]: none of these: place is treaty-territory: place is ceuta; target = forces: target is territory and place is occupied-area: place is ceuta; ");
    }

    [Fact]
    public void What_one_alternative_lacks_and_another_lacks_too_is_said_once()
    {
        string text = WhyNotText.Write(Seeds.Law.Hear(Seeds.Load("suez-1956")).WhyNot(Council, Outcome.Obliged), isFull: true);

        string first = text[..text.IndexOf("to compliance-demanded", StringComparison.Ordinal)];
        first.Split("binding-terms = yes: binding-terms is no").Length.ShouldBe(2, text);
        first.ShouldContain("[ ] no draft-resolution was put that is a provisional-order");
    }

    [Fact]
    public void Two_thirds_are_told_as_whole_ballots()
    {
        Crisis crisis = Crisis.Parse("""
            crisis: assembly
            date: 2014-03-27
            facts: { requests: [] }
            events:
              - { on: 2014-03-27, event: un-charter/assembly-resolution, symbol: A/1, ballots: { yes: [ USA, FRA ], otherwise: no } }
            expect: []
            """, "assembly.yaml", Seeds.Law).Crisis.ShouldNotBeNull();

        WhyNotText.Write(Seeds.Law.Hear(crisis).WhyNot("un-charter/assembly-recommendation", Outcome.Recommended)).ShouldContain("needs 129 in favour, has 2");
    }

    [Fact]
    public void The_nearest_way_comes_first()
    {
        WhyNot why = Seeds.Law.Hear(Seeds.Load("crimea-2014")).WhyNot(Council, Outcome.Recommended);

        why.Paths[0].Steps.Single().To.ShouldBe("settlement-recommended");
        why.Paths[0].Blocked.Unmet.Single().Basis.Single().Text.ShouldBe("S/2014/189: result = adopted: 13-1-1 vetoed, a veto by RUS stands in the way");
    }

    [Fact]
    public void What_came_about_or_never_can_or_still_may_is_said()
    {
        Hearing open = Heard("{}");

        Heard("{ otherwise: yes }").WhyNot(Council, Outcome.Obliged).CameAbout.ShouldBeTrue();
        open.WhyNot(Council, Outcome.Obliged).IsPossible.ShouldBeTrue();
        open.WhyNot(Council, Outcome.Prohibited).CanCome.ShouldBeFalse();
        open.WhyNot(Council, Outcome.Authorised).Paths.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_condition_that_holds_is_told_with_what_comes_before_it()
    {
        WhyNot why = Seeds.Law.Hear(Seeds.Load("kosovo-1999")).WhyNot(Council, Outcome.NotAdopted);

        why.Paths.SelectMany(path => path.Blocked.Unmet).ShouldContain(unmet => unmet.Kind == UnmetKind.Precedence && unmet.Text.StartsWith("it holds, but measures-ordered comes first"));
    }

    [Theory]
    [InlineData("kuwait-1990")]
    [InlineData("suez-1956")]
    [InlineData("grenada-1983")]
    [InlineData("new-york-2001")]
    [InlineData("minsk-what-if")]
    [InlineData("finland-1939")]
    [InlineData("baltic-what-if")]
    public void Of_every_outcome_that_a_procedure_could_have_come_to_it_is_said_what_stands_in_the_way(string seed)
    {
        Hearing hearing = Seeds.Law.Hear(Seeds.Load(seed));
        foreach (string procedure in hearing.Procedures)
        {
            foreach (Outcome asked in Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.Undetermined))
            {
                WhyNot why = hearing.WhyNot(procedure, asked);
                why.Verdict.Outcome.ShouldBe(hearing.Verdict(procedure).Outcome);
                ImmutableArray<WhyNotPath> unexplained = [.. why.Paths.Where(path => path.Steps.All(step => step.Unmet.IsEmpty))];
                unexplained.ShouldBeEmpty($"{procedure} {asked}: {string.Join(" | ", unexplained.Select(path => string.Join(", ", path.Steps.Select(step => $"{step.From} -> {step.To} {step.By}"))))}");
                (why.Paths.IsEmpty || !why.CameAbout && why.CanCome).ShouldBeTrue($"{procedure} {asked}");
                WhyNotText.Write(why, isFull: true).ShouldNotContain("\n\n");
            }
        }
    }

    private static Hearing Heard(string ballots) => Seeds.Law.Hear(Crisis.Parse($$"""
        crisis: heard
        date: 2014-06-01
        facts: { hostilities: [ { kind: armed-attack, by: RUS, against: UKR, place: crimea } ], requests: [] }
        events:
          - { on: 2014-06-01, event: un-charter/bring-to-council, by: UKR }
          - { on: 2014-06-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: {{ballots}} }
        expect: []
        """, "heard.yaml", Seeds.Law) is { Crisis: { } crisis } ? crisis : throw new InvalidOperationException("The crisis does not load."));
}
