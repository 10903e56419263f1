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
          motion: { article: "5", vote: plain }
        organs:
          council: { article: "5", seats: { members: { 1950: [ AAA, BBB ], 1960-06-01: [ AAA, CCC ] } } }
        voting:
          plain: { article: "5", organ: council, majority: yes >= 2 }
        procedures:
          motions:
            article: "5"
            initial: quiet
            states:
              quiet: { outcome: not-engaged, on: { motion: { adopted: [ { to: carried, until: 1960-03-01, article: "5" }, { to: binding, article: "5" } ], otherwise: { to: failed, article: "5" } } } }
              failed: { outcome: not-adopted, on: { motion: { adopted: { to: carried, article: "5" } } } }
              carried: { outcome: adopted }
              binding: { outcome: obliged }
          repeat:
            article: "1"
            initial: quiet
            states:
              quiet: { outcome: not-engaged, on: { alarm: { to: first, article: "1" } } }
              first: { outcome: pending, after: [ { time: 5 days, to: ready, article: "1" } ] }
              ready: { outcome: pending, on: { alarm: { to: both, article: "1" } }, after: [ { time: 2 days, to: over, article: "1" } ] }
              over: { outcome: pending }
              both: { outcome: obliged }
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
        interview.Verdict().Outcome.ShouldBe(Outcome.Obliged);
    }

    [Fact]
    public void When_a_crisis_begins_is_asked_though_it_is_said_as_of_which_day_the_verdict_is_wanted()
    {
        var options = new InterviewOptions { AsOf = new DateOnly(1960, 3, 12) };
        Interview interview = Interview.FromNothing(s_pact, "pact/truce", options);
        interview.Question.ShouldNotBeNull().About.ShouldBe("date");
        interview.Answer("1960-03-13").ShouldNotBeNull().ShouldStartWith("The verdict is wanted as of 1960-03-12, before the crisis begins.");
        interview.Answer("1960-03-10").ShouldBeNull();
        interview.Answer("yes").ShouldBeNull();
        (interview.AsOf, interview.Verdict().Outcome).ShouldBe((new DateOnly(1960, 3, 12), Outcome.Obliged));
    }

    [Fact]
    public void Three_days_after_two_times_of_the_law_have_run_out_are_not_missed_when_it_is_asked_as_of_which_day()
    {
        Interview interview = Begin("pact/watch", ("signal", "yes"));
        Told(interview).ShouldBe(("as-of", "1960-01-01 to 1960-02-14 or 1960-02-18 to 1961-02-04 at least: Pending; 1960-02-15 to 1960-02-17: Obliged"));
        interview.Answer("1960-02-16").ShouldBeNull();
        Told(interview).ShouldBe(("signal.on", "1960-01-01 to 1960-01-02: Obliged; 1960-01-03 to 1960-02-16: Pending; 1960-02-17 or later: NotEngaged"));
        interview.Verdict().Outcome.ShouldBe(Outcome.Obliged);
        interview.Answer("1960-01-01").ShouldBeNull();

        // What could not matter on the day of the signal can in those three days.
        interview.Question.ShouldNotBeNull().Text.ShouldBe("Was there a call?");
        interview.Answer("yes").ShouldBeNull();
        Told(interview).ShouldBe(("call.on", "1960-01-01 to 1960-02-15 or 1960-02-17 or later: Obliged; 1960-02-16: Authorised"));
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

    [Fact]
    public void Where_something_came_later_it_is_asked_whether_a_fact_was_over_by_then()
    {
        Interview interview = Begin("pact/reply", ("complaint", "yes"), ("complaint.by", "AAA"), ("answer", "yes"), ("complaint.from", "1960-01-01"), ("answer.on", "1960-01-03"));
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        question.Text.ShouldBe("On what day was the complaint over?");
        Told(interview).ShouldBe(("complaint.until", "1960-01-02 to 1960-01-03: NotAdopted; 1960-01-04 or later, or not yet: Adopted"));
        question.Default.ShouldBe("none");
        interview.Answer("1960-01-01").ShouldBe("1960-01-01 is before 1960-01-02. Answer with a day such as 1960-01-03, none as long as it is not, or unknown.");
        interview.Answer("1960-01-03").ShouldBeNull();
        interview.Verdict().Outcome.ShouldBe(Outcome.NotAdopted);
        interview.Crisis().ToYaml(s_pact).ShouldContain("until: 1960-01-03");
        interview.Back().ShouldBeTrue();
        interview.Answer("default").ShouldBeNull();
        interview.Verdict().Outcome.ShouldBe(Outcome.Adopted);
        interview.Crisis().ToYaml(s_pact).ShouldNotContain("until");
    }

    [Fact]
    public void Where_another_can_matter_only_on_a_later_day_it_is_asked_whether_there_was_one_and_when()
    {
        Interview interview = Begin("pact/repeat", ("alarm", "yes"));
        interview.Question.ShouldNotBeNull().Text.ShouldBe("Was there another alarm?");
        interview.Question.Choices.Select(choice => (choice.Values.Single(), string.Join('/', choice.Leaves))).ShouldBe([("yes", "Obliged"), ("no", "Pending")]);
        interview.Possible.ShouldBe([Outcome.Pending]);
        interview.Answer("yes").ShouldBeNull();
        interview.Question.ShouldNotBeNull().Text.ShouldBe("On what day was the first alarm?");
        interview.Answer("1960-01-01").ShouldBeNull();
        Told(interview).ShouldBe(("alarm-2.on", "1960-01-01 to 1960-01-06 or 1960-01-09 to 1961-02-04 at least: Pending; 1960-01-07 to 1960-01-08: Obliged"));
        interview.Answer("1960-01-08").ShouldBeNull();
        interview.Possible.ShouldBe([Outcome.Obliged]);
    }

    [Fact]
    public void Whether_there_was_another_vote_and_when_is_asked_where_it_can_carry()
    {
        Interview interview = Begin("pact/motions", ("motion", "yes"), ("motion:AAA", "no"));
        interview.Question.ShouldNotBeNull().Text.ShouldBe("Was there another motion?");
        interview.Answer("yes").ShouldBeNull();
        interview.Question.ShouldNotBeNull().Text.ShouldBe("How did Alland (AAA, members) vote on the second motion?");
        interview.Answer("all yes").ShouldBeNull();
        interview.Possible.ShouldBe([Outcome.Adopted]);
    }

    [Fact]
    public void A_vote_cannot_have_been_on_a_day_on_which_one_of_those_who_cast_ballots_had_no_seat()
    {
        Interview interview = Begin("pact/motions", ("motion", "yes"), ("motion:AAA", "all yes"));
        Told(interview).ShouldBe(("motion.on", "1960-01-01 to 1960-02-29: Adopted; 1960-03-01 to 1960-05-31: Obliged"));
        interview.Answer("1960-06-01").ShouldBe("On 1960-06-01 one of the states whose ballots were given has no seat. Take that back first, or answer with another day or unknown.");
        interview.Answer("1960-05-31").ShouldBeNull();
        interview.Possible.ShouldBe([Outcome.Obliged]);
    }

    [Fact]
    public void Going_back_across_a_day_asks_for_it_again_and_unknown_leaves_it_where_it_was()
    {
        Interview interview = Begin("pact/truce", ("alarm", "yes"));
        InterviewQuestion day = interview.Question.ShouldNotBeNull();
        interview.Answer("1960-03-11").ShouldBeNull();
        (interview.AsOf, interview.Answers[^1].Value).ShouldBe((new DateOnly(1960, 3, 11), "1960-03-11"));
        interview.Back().ShouldBeTrue();
        (interview.Question, interview.AsOf).ShouldBe((day, new DateOnly(1960, 1, 1)));
        interview.Answer("unknown").ShouldBeNull();
        interview.Question.ShouldNotBe(day);
        (interview.AsOf, interview.Verdict().Outcome, interview.Answers[^1].Value).ShouldBe((new DateOnly(1960, 1, 1), Outcome.Pending, "unknown"));
        interview.Back().ShouldBeTrue();
        interview.Back().ShouldBeTrue();
        interview.Question.ShouldNotBeNull().About.ShouldBe("alarm");
    }

    [Theory]
    [InlineData("pact/truce", "alarm=yes alarm.on=1960-03-11")]
    [InlineData("pact/watch", "signal=yes as-of=1960-02-16 signal.on=1960-01-01 call=yes call.on=1960-02-16")]
    [InlineData("pact/reply", "complaint=yes complaint.by=AAA answer=yes complaint.from=unknown answer.on=1960-01-03")]
    [InlineData("pact/motions", "motion=yes motion:AAA=all_yes motion.on=1960-05-31")]
    public void A_crisis_that_is_saved_after_days_were_answered_comes_to_what_the_interview_said(string procedure, string answers)
    {
        Interview interview = Begin(procedure, [.. answers.Split(' ').Select(answer => answer.Replace('_', ' ').Split('=')).Select(answer => (answer[0], answer[1]))]);
        using var folder = new TemporaryFolder();
        string path = folder.At("told.yaml");
        interview.Save(path);
        CrisisLoad load = Crisis.Load(path, s_pact);
        Crisis saved = load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
        Expectation expected = saved.File.Expectations.Single();
        Verdict verdict = s_pact.Hear(saved, asOf: expected.AsOf).Verdict(procedure);
        (verdict.Outcome, verdict.AsOf).ShouldBe((interview.Verdict().Outcome, interview.AsOf));
        interview.Possible.ShouldBe([verdict.Outcome]);
        expected.Outcome.ShouldBe(verdict.Outcome);
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
