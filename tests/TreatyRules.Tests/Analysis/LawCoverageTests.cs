using TreatyRules.Analysis;

namespace TreatyRules.Tests.Analysis;

public sealed class LawCoverageTests
{
    private const string Pact = """
        treaty: pact
        title: Pact
        in-force: 1950-01-01
        parties: { AAA: 1950-01-01, BBB: 1950-01-01, CCC: 1950-01-01, DDD: 1950-01-01 }
        questions:
          abstention:
            article: "7"
            asks: Is an abstention a veto?
            readings: { no-veto: { default: always }, a-veto: {} }
        organs:
          council: { article: "6", seats: parties }
        voting:
          by-council:
            article: "7"
            organ: council
            majority: yes >= 2
            veto: { all: [ abstention is a-veto, some seat where ballot = abstain ] }
            binds: parties
        events:
          motion: { article: "7", vote: by-council, fields: { about: { one-of: [ help, money ] } } }
        procedures:
          help:
            article: "5"
            initial: quiet
            states:
              quiet:
                outcome: not-engaged
                on:
                  motion: { adopted: { to: due, when: event.about = help, article: "5" } }
              due: { outcome: obliged }
        """;

    private static readonly TreatyCorpus s_law = SmallLaw.Of(Pact);

    private static string Case(string about, string ballots, string outcome, string under = "{}") => $$"""
        crisis: one
        date: 1960-01-01
        events: [ { event: pact/motion, on: 1960-01-01, about: {{about}}, ballots: {{ballots}} } ]
        expect: [ { of: pact/help, outcome: {{outcome}}, under: {{under}} } ]
        """;

    private static string[] Covered(LawCoverage coverage, LegalUnitKind kind) =>
        [.. coverage.Units.Where(unit => unit.Kind == kind && unit.IsCovered).Select(unit => unit.Side)];

    [Fact]
    public void A_case_that_carries_covers_the_step_its_guard_and_the_parts_that_were_met()
    {
        LawCoverage coverage = SmallLaw.Cover(s_law, Case("help", "{ otherwise: yes }", "obliged"));
        Covered(coverage, LegalUnitKind.Transition).ShouldBe(["taken"]);
        Covered(coverage, LegalUnitKind.Guard).ShouldBe(["true"]);
        Covered(coverage, LegalUnitKind.VotingPart).ShouldBe(["met", "met"]);
        coverage.Units.Where(unit => unit.Kind == LegalUnitKind.Reading && unit.IsCovered).ShouldHaveSingleItem().Name.ShouldBe("pact/abstention = no-veto");
        coverage.Units.Where(unit => unit.Kind == LegalUnitKind.Provision).ShouldAllBe(unit => unit.IsCovered);
    }

    [Fact]
    public void A_shortfall_fails_the_majority_and_never_comes_to_the_veto()
    {
        LawCoverage coverage = SmallLaw.Cover(s_law, Case("help", "{ yes: AAA, otherwise: no }", "not-engaged"));
        coverage.Units.Where(unit => unit.Kind == LegalUnitKind.VotingPart && unit.IsCovered).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            unit => unit.Name.ShouldBe("pact/by-council: majority"),
            unit => unit.Side.ShouldBe("failed"));
    }

    [Fact]
    public void A_guard_that_asks_for_what_is_not_known_is_covered_on_all_three_sides()
    {
        LawCoverage coverage = SmallLaw.Cover(s_law, Case("unknown", "{ otherwise: yes }", "undetermined"));
        Covered(coverage, LegalUnitKind.Guard).ShouldBe(["true", "false", "unknown"]);
    }

    [Fact]
    public void What_nothing_comes_by_is_told_by_its_article_and_a_case_more_covers_it()
    {
        string carried = Case("help", "{ yes: [ AAA, BBB ], otherwise: abstain }", "obliged");
        SmallLaw.Cover(s_law, carried).Units.Single(unit => unit.Name == "pact/by-council: veto" && unit.Side == "failed").ShouldSatisfyAllConditions(
            unit => unit.IsCovered.ShouldBeFalse(),
            unit => unit.Article.ShouldBe("7"),
            unit => unit.Place.IsNone.ShouldBeFalse());
        string vetoed = Case("help", "{ yes: [ AAA, BBB ], otherwise: abstain }", "not-engaged", "{ pact/abstention: a-veto }");
        SmallLaw.Cover(s_law, carried, vetoed).Units.Single(unit => unit.Name == "pact/by-council: veto" && unit.Side == "failed").IsCovered.ShouldBeTrue();
        LawCoverageText.Write(SmallLaw.Cover(s_law, carried)).ShouldContain("not covered: pact, art. 7\n  pact/by-council: majority: never failed");
    }
}
