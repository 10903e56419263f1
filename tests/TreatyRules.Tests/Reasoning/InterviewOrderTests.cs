using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Tests.Analysis;

namespace TreatyRules.Tests.Reasoning;

/// <summary>In which order a small treaty is asked about.</summary>
public sealed class InterviewOrderTests
{
    private static readonly TreatyCorpus s_pact = SmallLaw.Of("""
        treaty: pact
        title: Pact
        in-force: 1950-01-01
        parties: { AAA: 1950-01-01, BBB: 1950-01-01 }
        events:
          notice: { article: "1", fields: { urgent: { yes-or-no }, written: { yes-or-no } } }
          alarm: { article: "1", fields: { kind: { one-of: [ false-alarm, drill, raid ] }, loud: { yes-or-no } } }
        procedures:
          help:
            article: "2"
            initial: quiet
            states:
              quiet: { outcome: not-engaged, always: [ { to: due, when: some notice where (notice.written = yes and notice.urgent = yes), article: "2" } ] }
              due: { outcome: obliged }
          watch:
            article: "3"
            initial: quiet
            states:
              quiet:
                outcome: not-engaged
                always:
                  - { to: seen, when: some alarm where (alarm.loud = yes and alarm.kind = drill), article: "3" }
                  - { to: called, when: some alarm where (alarm.loud = yes and alarm.kind = raid), article: "3" }
              seen: { outcome: pending }
              called: { outcome: consultation }
        """);

    [Fact]
    public void Of_two_that_are_equally_decisive_the_first_of_the_vocabulary_is_asked_whichever_the_law_asks_for_first()
    {
        Interview interview = About("pact/help", "{ event: pact/notice, symbol: N, on: 1960-01-01, urgent: unknown, written: unknown }");
        Asked(interview).ShouldBe(("N.urgent", true, true));
        interview.Answer("yes").ShouldBeNull();
        Asked(interview).ShouldBe(("N.written", true, true));
        interview.Answer("yes").ShouldBeNull();
        (interview.Question, interview.Verdict().Outcome).ShouldBe((null, Outcome.Obliged));
    }

    // By its kind: one outcome, two or two, 1.67 on average. By whether it was loud: three or one, 2 on average.
    [Fact]
    public void What_leaves_fewer_outcomes_open_on_average_is_asked_first()
    {
        Interview interview = About("pact/watch", "{ event: pact/alarm, symbol: A, on: 1960-01-01, loud: unknown, kind: unknown }");
        Asked(interview).ShouldBe(("A.kind", true, true));
        interview.Question.ShouldNotBeNull().Choices.Select(choice => choice.Leaves.Length).ShouldBe([1, 2, 2]);
        interview.Answer("false-alarm").ShouldBeNull();
        interview.Question.ShouldBeNull();
    }

    private static (string About, bool IsMostDecisive, bool IsShown) Asked(Interview interview)
    {
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        return (question.About, question.IsMostDecisive, question.IsShown);
    }

    private static Interview About(string procedure, string held)
    {
        CrisisLoad load = Crisis.Parse($"crisis: small\ndate: 1960-01-01\nevents: [ {held} ]\n", "small.yaml", s_pact);
        return Interview.From(s_pact, load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)), procedure);
    }
}
