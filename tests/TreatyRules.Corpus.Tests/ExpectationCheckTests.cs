using TreatyRules.Cases;
using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests;

/// <summary>What is said when the law does not give what a crisis states.</summary>
public sealed class ExpectationCheckTests
{
    private const string Kuwait = """
        crisis: kuwait-1990
        date: 1990-11-29
        events:
          - event: un-charter/draft-resolution
            symbol: S/RES/678
            under: chapter-vii
            does: [ authorises-force ]
            ballots: { no: [ CUB, YEM ], abstain: CHN, otherwise: yes }
        """;

    [Fact]
    public void An_expectation_that_holds_differs_in_nothing()
    {
        CheckedExpectation found = Only("{ of: un-charter/security-council, outcome: authorised, state: force-authorised, because: [ \"42\" ] }");
        found.Passed.ShouldBeTrue();
        found.Difference.ShouldBe("");
        found.Verdict.ShouldNotBeNull().Outcome.ShouldBe(Outcome.Authorised);
        found.Span.Line.ShouldBe(10);
        found.ToString().ShouldBe("kuwait-1990: un-charter/security-council is authorised in state force-authorised because of 42");
    }

    [Fact]
    public void An_outcome_that_does_not_hold_is_shown_beside_the_one_found()
    {
        CheckedExpectation found = Only("{ of: un-charter/security-council, as-of: 1990-11-29, outcome: blocked, cause: vetoed, by: [ CHN ] }");
        found.Passed.ShouldBeFalse();
        found.ToString().ShouldBe("""
            a-test.yaml(10,5): kuwait-1990: un-charter/security-council as of 1990-11-29 is blocked for the cause vetoed by CHN
            expected blocked, found authorised; expected the cause vetoed, found none; expected by CHN, found nobody
            found: authorised in state force-authorised; because of 42, 25, 27(3)
            """);
    }

    [Fact]
    public void A_vote_shows_its_counts_and_why_it_failed()
    {
        CheckedExpectation found = Only("{ event: S/RES/678, under: { abstention-of-a-permanent-member: a-veto }, result: adopted }");
        found.ToString().ShouldBe("""
            a-test.yaml(10,5): kuwait-1990: S/RES/678 under abstention-of-a-permanent-member=a-veto is adopted
            expected adopted, found vetoed
            found: vetoed under un-charter/substantive: 12 yes, 2 no, 1 abstain, 0 not-voting, 0 absent; vetoed by CHN
            """);
    }

    [Fact]
    public void What_history_records_is_an_expectation_too()
    {
        Crisis crisis = Court.Crisis($"{Kuwait}\n    recorded: vetoed\n    vetoed-by: [ CHN ]");
        CheckedExpectation found = ExpectationCheck.All(crisis, TreatyCorpus.Embedded).ShouldHaveSingleItem();
        found.Stated.IsRecorded.ShouldBeTrue();
        found.Differences.ShouldBe(["expected vetoed, found adopted", "expected by CHN, found nobody"]);
    }

    [Fact]
    public void Bearers_are_compared_by_who_is_there_besides_and_who_is_not()
    {
        CheckedExpectation found = Only("{ of: un-charter/self-defence, permitted: [ KWT ], not-bearers: [ IRQ ], discretion: means }");
        found.Differences.ShouldBe(["expected duties with discretion means, found no duty", "expected permitting KWT, found nobody"]);
    }

    [Fact]
    public void A_state_and_the_one_that_continues_it_are_one()
    {
        Crisis crisis = Court.Crisis("""
            crisis: korea-what-if
            date: 1950-09-01
            events:
              - { event: un-charter/draft-resolution, symbol: draft, under: chapter-vii, does: [ sanctions ], ballots: { no: SUN, otherwise: yes } }
            expect:
              - { event: draft, result: vetoed, by: [ RUS ] }
            """);
        ExpectationCheck.All(crisis, TreatyCorpus.Embedded).ShouldHaveSingleItem().Passed.ShouldBeTrue();
    }

    [Fact]
    public void An_entry_that_asserts_nothing_fails() =>
        Only("{ of: un-charter/security-council, note: Nothing to see. }").Differences.ShouldBe(["it asserts nothing"]);

    private static CheckedExpectation Only(string expectation) =>
        ExpectationCheck.All(Court.Crisis($"{Kuwait}\nexpect:\n  - {expectation}"), TreatyCorpus.Embedded).ShouldHaveSingleItem();
}
