using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Tests.Analysis;

namespace TreatyRules.Tests.Reasoning;

/// <summary>Sets of states of which it is not known who is in them.</summary>
public sealed class UnknownSetsTests
{
    private const string Council = "un-charter/security-council";
    private const string Party = "S/2014/189.parties-to-dispute";

    [Fact]
    public void Where_parties_to_a_dispute_may_not_vote_an_unknown_party_leaves_open_whether_a_veto_counts()
    {
        Verdict verdict = Heard(("party-to-a-dispute", "enforced"));

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldBe([Outcome.NotAdopted, Outcome.Blocked, Outcome.Recommended]);
        verdict.Missing.ShouldContain($"RUS in {Party}");
    }

    [Fact]
    public void Whoever_abstained_may_be_a_party_or_not()
    {
        Verdict verdict = Heard(("party-to-a-dispute", "enforced"));

        verdict.Missing.ShouldNotContain($"CHN in {Party}");
        verdict.Missing.ShouldNotContain($"UKR in {Party}");
        verdict.Missing.Length.ShouldBe(14);
    }

    [Fact]
    public void Each_state_is_told_with_two_completions_that_differ_in_it_alone()
    {
        MissingFact veto = Heard(("party-to-a-dispute", "enforced")).MissingShown.Single(fact => fact.Name == $"RUS in {Party}");

        (veto.One.Value, veto.One.Outcome).ShouldBe(("no", Outcome.Blocked));
        (veto.Other.Value, veto.Other.Outcome).ShouldBe(("yes", Outcome.Recommended));
    }

    [Fact]
    public void Where_nobody_asks_for_the_parties_nothing_is_missing()
    {
        Verdict verdict = Heard();

        verdict.Outcome.ShouldBe(Outcome.Blocked);
        verdict.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void States_of_which_the_same_is_open_are_told_together()
    {
        string? told = VerdictWords.HangOn(Heard(("party-to-a-dispute", "enforced")));

        told.ShouldStartWith($"what is unknown: ARG, AUS, CHL, FRA, GBR and 9 more in {Party}");
    }

    [Fact]
    public void Who_is_a_party_is_asked_at_once_with_the_article_by_which_it_matters_and_what_each_alone_leaves()
    {
        Interview interview = Interview.From(Seeds.Law, Crimea(), Council, new InterviewOptions { Readings = ImmutableDictionary<string, string>.Empty.Add("party-to-a-dispute", "enforced") });

        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        (question.About, question.Article).ShouldBe((Party, "27(3)"));
        question.Choices.Select(choice => (choice.Values[0], choice.Leaves.Single())).ShouldBe([("none", Outcome.Blocked), ("RUS", Outcome.Recommended)]);
        interview.Answer("RUS, UKR").ShouldBeNull();
        (interview.Question, interview.Verdict().Outcome).ShouldBe((null, Outcome.Recommended));
    }

    [Fact]
    public void Who_bears_a_duty_may_hang_on_whom_a_notice_was_given_to()
    {
        TreatyCorpus pact = SmallLaw.Of("""
            treaty: pact
            title: Pact
            in-force: 1950-01-01
            parties: { AAA: 1950-01-01, BBB: 1950-01-01, CCC: 1950-01-01 }
            events:
              notice: { article: "1", fields: { to: states } }
            procedures:
              help:
                article: "2"
                initial: quiet
                states:
                  quiet: { outcome: not-engaged, always: [ { to: due, when: some notice, article: "2" } ] }
                  due:
                    outcome: obliged
                    duties: [ { for: notice, bearers: notice.to and parties, unless: bearer = CCC, must: help, action: assistance, article: "2" } ]
              command:
                article: "3"
                initial: quiet
                states:
                  quiet: { outcome: not-engaged, always: [ { to: taken, when: some effect where (AAA in bearers or CCC in bearers), article: "3" } ] }
                  taken: { outcome: authorised }
              neighbours:
                article: "4"
                initial: quiet
                states:
                  quiet: { outcome: not-engaged, always: [ { to: talks, when: some effect, article: "4" } ] }
                  talks: { outcome: consultation }
            """);
        CrisisLoad load = Crisis.Parse("""
            crisis: notice
            date: 1960-01-01
            events: [ { event: pact/notice, symbol: N, on: 1960-01-01, to: unknown } ]
            """, "notice.yaml", pact);
        Hearing hearing = pact.Hear(load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)));

        hearing.Verdict("pact/help").ShouldSatisfyAllConditions(
            verdict => verdict.Outcome.ShouldBe(Outcome.Obliged),
            verdict => verdict.Effects.ShouldBeEmpty());
        hearing.Verdict("pact/command").Missing.ShouldBe(["AAA in N.to"]);
        hearing.Verdict("pact/neighbours").Missing.ShouldBe(["AAA in N.to", "BBB in N.to"]);
    }

    private static Verdict Heard(params (string Question, string Reading)[] readings)
    {
        Hearing hearing = Seeds.Law.Hear(Crimea(), readings.ToDictionary(chosen => chosen.Question, chosen => chosen.Reading));
        return hearing.Verdict(Council);
    }

    private static Crisis Crimea()
    {
        CrisisLoad load = Crisis.Parse("""
            crisis: parties-unknown
            date: 2014-02-27
            events:
              - { on: 2014-02-28, event: un-charter/bring-to-council, by: UKR }
              - on: 2014-03-15
                event: un-charter/draft-resolution
                symbol: S/2014/189
                under: none
                does: [ recommends ]
                parties-to-dispute: unknown
                ballots: { no: RUS, abstain: CHN, otherwise: yes }
            """, "parties-unknown.yaml", Seeds.Law);
        return load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
    }
}
