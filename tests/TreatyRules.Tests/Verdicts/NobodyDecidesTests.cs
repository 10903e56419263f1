using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Reasoning.Pivotality;
using TreatyRules.Tests.Analysis;
using TreatyRules.Tests.Reasoning;
using TreatyRules.Verdicts;

namespace TreatyRules.Tests.Verdicts;

/// <summary>Organs in which nobody sits, or in which nobody who sits may vote.</summary>
public sealed class NobodyDecidesTests
{
    private const string Action = "pact/action";
    private const string Planning = "pact/planning";
    private const string NoSeat = "nobody has a seat in pact/committee on 1955-01-01";
    private const string AllVoid = "the ballots of all who have a seat in pact/council are void";

    private static readonly TreatyCorpus s_law = SmallLaw.Of("""
        treaty: pact
        title: Pact
        in-force: 1950-01-01
        parties: { AAA: 1950-01-01, BBB: 1950-01-01, CCC: 1950-01-01 }
        organs:
          council: { article: "2", seats: parties }
          committee: { article: "3", seats: { members: { 1960-01-01: parties, 1970-01-01: [] } } }
          envoys: { article: "3a", seats: mandate.of }
        voting:
          consensus: { article: "4", organ: council, excludes: [ { states: event.concerned, article: "5" } ], objection: some seat where ballot = no, binds: parties }
          in-committee: { article: "6", organ: committee, objection: some seat where ballot = no, binds: parties }
          by-majority: { article: "7", organ: committee, majority: yes > 1/2 * seats, binds: parties }
          of-envoys: { article: "8", organ: envoys, objection: some seat where ballot = no, binds: none }
        events:
          resolution: { article: "4", fields: { concerned: states }, vote: consensus }
          plan: { article: "6", vote: in-committee }
          budget: { article: "7", vote: by-majority }
          mandate: { article: "8", fields: { of: states } }
          report: { article: "8", vote: of-envoys }
        procedures:
          action:
            article: "4"
            initial: open
            states:
              open: { outcome: pending, awaits: a resolution, on: { resolution: { adopted: { to: agreed, article: "4" }, otherwise: { to: none, article: "4" } } } }
              agreed: { outcome: recommended }
              none: { outcome: not-adopted }
          planning:
            article: "6"
            initial: open
            states:
              open:
                outcome: pending
                awaits: a plan
                on:
                  plan: { adopted: { to: agreed, article: "6" }, otherwise: { to: none, article: "6" } }
                  budget: { adopted: { to: agreed, article: "7" }, otherwise: { to: none, article: "7" } }
                  report: { adopted: { to: agreed, article: "8" }, otherwise: { to: none, article: "8" } }
              agreed: { outcome: recommended }
              none: { outcome: not-adopted }
        """);

    [Theory]
    [InlineData("1955-01-01", Outcome.NotAdopted)]
    [InlineData("1959-12-31", Outcome.NotAdopted)]
    [InlineData("1960-01-01", Outcome.Recommended)]
    [InlineData("1969-12-31", Outcome.Recommended)]
    [InlineData("1970-01-01", Outcome.NotAdopted)]
    public void A_committee_decides_from_the_day_on_which_it_is_set_up_until_it_is_dissolved(string day, Outcome outcome)
    {
        Verdict(Planning, "{ event: pact/plan, ballots: { otherwise: yes } }", day).Outcome.ShouldBe(outcome);
        Verdict(Planning, "{ event: pact/plan, ballots: { otherwise: absent } }", day).Outcome.ShouldBe(outcome);
        Verdict(Planning, "{ event: pact/plan, without-vote: adopted }", day).Outcome.ShouldBe(outcome);
        Verdict(Planning, "{ event: pact/budget, ballots: { otherwise: yes } }", day).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void That_nobody_has_a_seat_is_told_under_the_article_that_gives_the_seats()
    {
        Verdict plan = Verdict(Planning, "{ event: pact/plan, symbol: P, ballots: { otherwise: yes } }");

        (plan.Cause?.Is, plan.Cause?.Needed, plan.Cause?.Article).ShouldBe((CauseKind.NoQuorum, NoSeat, "3"));
        VerdictWords.Sentence(plan).ShouldBe($"not adopted: no quorum ({NoSeat}) (3)");
        VerdictWords.Vote(plan.Decisions.ShouldHaveSingleItem()).ShouldBe($"P 0-0-0 no quorum ({NoSeat})");
    }

    [Fact]
    public void With_a_majority_it_is_too_few_votes_for_the_same_reason()
    {
        Verdict budget = Verdict(Planning, "{ event: pact/budget, ballots: { otherwise: yes } }");

        (budget.Cause?.Is, budget.Cause?.Needed).ShouldBe((CauseKind.Shortfall, NoSeat));
    }

    [Fact]
    public void Why_it_was_not_adopted_is_that_nobody_has_a_seat_or_that_all_ballots_are_void()
    {
        WhyNotText.Write(Heard("{ event: pact/plan, ballots: { otherwise: yes } }").WhyNot(Planning, Outcome.Recommended)).ShouldContain($"0-0-0 no-quorum, {NoSeat}");
        WhyNotText.Write(Heard("{ event: pact/resolution, concerned: [ AAA, BBB, CCC ], ballots: { otherwise: yes } }").WhyNot(Action, Outcome.Recommended)).ShouldContain($"0-0-0 no-quorum, {AllVoid}");
    }

    [Theory]
    [InlineData("[ AAA, BBB ]", Outcome.Recommended)]
    [InlineData("[ AAA, BBB, CCC ]", Outcome.NotAdopted)]
    [InlineData("[ AAA, BBB, CCC, DDD ]", Outcome.NotAdopted)]
    public void Where_all_who_sit_are_parties_to_the_dispute_nobody_decides_it(string concerned, Outcome outcome) =>
        Verdict(Action, $"{{ event: pact/resolution, concerned: {concerned}, ballots: {{ otherwise: yes }} }}").Outcome.ShouldBe(outcome);

    [Fact]
    public void What_all_agreed_on_without_a_vote_stands_though_all_of_them_are_concerned() =>
        Verdict(Action, "{ event: pact/resolution, concerned: [ AAA, BBB, CCC ], without-vote: adopted }").Outcome.ShouldBe(Outcome.Recommended);

    [Fact]
    public void Whether_all_are_concerned_is_missing_state_by_state()
    {
        Verdict verdict = Verdict(Action, "{ event: pact/resolution, symbol: R, concerned: unknown, ballots: { otherwise: yes } }");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldBe([Outcome.NotAdopted, Outcome.Recommended]);
        verdict.Missing.ShouldBe(["AAA in R.concerned", "BBB in R.concerned", "CCC in R.concerned"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("ballots: { otherwise: yes }")]
    [InlineData("ballots: { otherwise: unknown }")]
    [InlineData("without-vote: adopted")]
    public void Whether_anybody_sits_is_missing_where_nobody_knows_who_was_given_a_mandate(string taken)
    {
        Verdict verdict = Heard($"{{ event: pact/mandate, symbol: M, of: unknown }}\n  - {{ event: pact/report, symbol: R, {taken} }}").Verdict(Planning);

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldBe([Outcome.NotAdopted, Outcome.Recommended]);
        verdict.Missing.Where(name => name.EndsWith(" in M.of", StringComparison.Ordinal)).Count().ShouldBe(4);
    }

    [Fact]
    public void One_ballot_that_is_not_void_is_the_smallest_change()
    {
        FlipReport flips = Flips.Of(s_law, Told("{ event: pact/resolution, symbol: R, concerned: [ AAA, BBB, CCC ], ballots: { otherwise: yes } }"), Action, new FlipOptions { MostTime = TimeSpan.FromHours(1) });

        flips.ToText().ShouldContain("recommended: any 1 of AAA, BBB, CCC in R.concerned: yes -> no");
    }

    [Fact]
    public void On_nobodys_ballot_hangs_what_nobody_may_vote_on()
    {
        VotePivots vote = Pivots.Of(s_law, Told("{ event: pact/plan, symbol: P, ballots: { otherwise: yes } }"), new PivotOptions()).Votes.ShouldHaveSingleItem();

        (vote.Vote.Result, vote.Alone.Length).ShouldBe((VoteResult.NoQuorum, 0));
    }

    [Fact]
    public void An_interview_asks_who_was_given_a_mandate()
    {
        Crisis crisis = Told("{ event: pact/mandate, symbol: M, of: unknown }\n  - { event: pact/report, symbol: R, ballots: { otherwise: yes } }");
        Interview interview = Interview.From(s_law, crisis, Planning, new InterviewOptions());

        interview.Question.ShouldNotBeNull().About.ShouldBe("M.of");
        interview.Answer("none").ShouldBeNull();
        interview.Verdict().Outcome.ShouldBe(Outcome.NotAdopted);
    }

    [Theory]
    [InlineData("1920-01-09", Outcome.NotEngaged)]
    [InlineData("1920-01-10", Outcome.Obliged)]
    public void The_Council_of_the_League_decides_from_the_day_on_which_the_Covenant_is_in_force(string day, Outcome outcome)
    {
        Hearing hearing = Embedded($"{{ event: league-covenant/conferred-decision, symbol: D, disputants: [ GRC ], ballots: {{ otherwise: yes }} }}", day, "1920-01-12");

        hearing.Verdict("league-covenant/decision-under-another-treaty").Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("2009-11-30", Outcome.NotEngaged)]
    [InlineData("2009-12-01", Outcome.Adopted)]
    public void What_was_decided_before_a_treaty_was_in_force_was_not_decided_under_it(string day, Outcome outcome) =>
        Embedded("{ event: european-union/policy-decision, ballots: { otherwise: yes } }", day, "2009-12-02").Verdict("european-union/common-policy").Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("1946-04-18", VoteResult.Adopted)]
    [InlineData("1946-04-19", null)]
    public void Under_another_treaty_too_nothing_is_decided_by_the_organ_of_one_that_has_ended(string day, VoteResult? result) =>
        (Embedded("{ event: locarno/council-finding, symbol: F, ballots: { otherwise: yes } }", day, day).Decision("F")?.Result).ShouldBe(result);

    [Fact]
    public void Before_the_first_six_were_elected_the_Security_Council_had_five_members()
    {
        Embedded("{ event: un-charter/draft-resolution, symbol: D, under: chapter-vi, does: recommends, ballots: { otherwise: yes } }", "1946-01-11", "1946-01-11").Decision("D").ShouldNotBeNull().Result.ShouldBe(VoteResult.Shortfall);
        Embedded("{ event: un-charter/draft-resolution, symbol: D, under: chapter-vi, does: recommends, ballots: { otherwise: yes } }", "1946-01-12", "1946-01-12").Decision("D").ShouldNotBeNull().Result.ShouldBe(VoteResult.Adopted);
    }

    private static Hearing Embedded(string @event, string day, string asOf)
    {
        CrisisLoad load = Crisis.Parse($"crisis: nobody\ndate: {day}\nevents:\n  - {@event}\n", "nobody.yaml", Seeds.Law);
        return Seeds.Law.Hear(load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)), asOf: DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Verdict Verdict(string procedure, string @event, string day = "1955-01-01") => Heard(@event, day).Verdict(procedure);

    private static Hearing Heard(string @event, string day = "1955-01-01") => s_law.Hear(Told(@event, day));

    private static Crisis Told(string @event, string day = "1955-01-01")
    {
        CrisisLoad load = Crisis.Parse($"crisis: nobody\ndate: {day}\nevents:\n  - {@event}\n", "nobody.yaml", s_law);
        return load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
    }
}
