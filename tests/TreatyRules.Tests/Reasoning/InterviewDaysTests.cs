using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Tests.Analysis;

namespace TreatyRules.Tests.Reasoning;

/// <summary>Of a small treaty, on which days something was, and as of which day the verdict is wanted: every day on which another outcome holds is told, however few they are.</summary>
public sealed class InterviewDaysTests
{
    private static readonly TreatyCorpus s_pact = SmallLaw.Of("""
        treaty: pact
        title: Pact
        in-force: 1950-01-01
        parties: { AAA: 1950-01-01, BBB: 1950-01-01 }
        events:
          alarm: { article: "1" }
          signal: { article: "2" }
          call: { article: "3" }
          answer: { article: "4" }
        procedures:
          truce:
            article: "1"
            initial: quiet
            states:
              quiet:
                outcome: not-engaged
                on:
                  alarm: [ { to: called, from: 1960-03-10, until: 1960-03-13, article: "1" }, { to: heard, article: "1" } ]
              heard: { outcome: pending }
              called: { outcome: obliged }
          watch:
            article: "2"
            initial: quiet
            states:
              quiet: { outcome: not-engaged, on: { signal: { to: warned, article: "2" } } }
              warned: { outcome: pending, after: [ { time: 30 days, to: armed, article: "2" } ] }
              armed: { outcome: pending, after: [ { time: 15 days, to: window, article: "2" } ] }
              window: { outcome: obliged, on: { call: { to: joined, article: "3" } }, after: [ { time: 3 days, to: over, article: "2" } ] }
              over: { outcome: pending }
              joined: { outcome: authorised }
          reply:
            article: "4"
            initial: quiet
            states:
              quiet:
                outcome: not-engaged
                always: [ { to: due, article: "4", when: some complaint where complaint.by = AAA } ]
              due:
                outcome: pending
                on: { answer: [ { to: kept, article: "4", when: some complaint where (complaint.by = AAA and complaint.from < answer.on and answer.on < complaint.from + 4 days) }, { to: late, article: "4" } ] }
              kept: { outcome: adopted }
              late: { outcome: not-adopted }
        """);

    [Fact]
    public void Three_days_that_a_period_of_the_law_sets_apart_are_not_missed()
    {
        Interview interview = Begin("pact/truce", ("alarm", "yes"));
        Told(interview).ShouldBe(("alarm.on", "1960-01-01 to 1960-03-09 or 1960-03-13 to 1961-02-04 at least: Pending; 1960-03-10 to 1960-03-12: Obliged"));
        interview.Answer("1960-03-11").ShouldBeNull();
        (interview.Question, interview.Verdict().Outcome).ShouldBe((null, Outcome.Obliged));
    }

    [Fact]
    public void Three_days_after_two_times_of_the_law_have_run_out_are_not_missed_when_it_is_asked_as_of_which_day()
    {
        Interview interview = Begin("pact/watch", ("signal", "yes"));
        Told(interview).ShouldBe(("as-of", "1960-01-01 to 1960-02-14 or 1960-02-18 to 1961-02-04 at least: Pending; 1960-02-15 to 1960-02-17: Obliged"));
        interview.Answer("1960-02-16").ShouldBeNull();
        Told(interview).ShouldBe(("signal.on", "1960-01-01 to 1960-01-02: Obliged; 1960-01-03 to 1960-02-16: Pending; 1960-02-17 or later: NotEngaged"));
        interview.Verdict().Outcome.ShouldBe(Outcome.Obliged);
    }

    [Fact]
    public void Three_days_within_a_length_of_time_from_a_fact_are_not_missed()
    {
        Interview interview = Begin("pact/reply", ("complaint", "yes"), ("complaint.by", "AAA"), ("answer", "yes"));
        Told(interview).ShouldBe(("complaint.from", "1960-01-01: NotAdopted; 1960-01-02 to 1961-02-04 at least: Pending"));
        interview.Answer("unknown").ShouldBeNull();
        Told(interview).ShouldBe(("answer.on", "1960-01-01 or 1960-01-05 to 1961-02-04 at least: NotAdopted; 1960-01-02 to 1960-01-04: Adopted"));
        interview.Answer("2").ShouldBeNull();
        interview.Verdict().Outcome.ShouldBe(Outcome.Adopted);
    }

    private static Interview Begin(string procedure, params (string About, string Answer)[] answers)
    {
        Interview interview = Interview.FromNothing(s_pact, procedure, new DateOnly(1960, 1, 1));
        foreach ((string about, string answer) in answers)
        {
            interview.Question.ShouldNotBeNull(about).About.ShouldBe(about);
            interview.Answer(answer).ShouldBeNull(about);
        }

        return interview;
    }

    private static (string About, string Stretches) Told(Interview interview)
    {
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        return (question.About, string.Join("; ", question.Choices.Select(choice => $"{choice.Label}: {string.Join('/', choice.Leaves)}")));
    }
}
