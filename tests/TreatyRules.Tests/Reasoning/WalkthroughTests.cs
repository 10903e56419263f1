using TreatyRules.Model;
using TreatyRules.Reasoning.Walkthroughs;

namespace TreatyRules.Tests.Reasoning;

public sealed class WalkthroughTests
{
    private const string VetoDebate = "un-charter/veto-debate";

    [Fact]
    public void A_veto_starts_the_clock_of_ten_working_days_for_the_debate()
    {
        WalkStep veto = Walk("gaza-2023", VetoDebate).Steps.First(step => step.Event == "S/2023/773");
        veto.Moves.ShouldHaveSingleItem().Article.ShouldBe("A/RES/76/262, para 1");
        ProcedureStanding standing = veto.Standings.ShouldHaveSingleItem();
        (standing.State, standing.Outcome, standing.Since).ShouldBe(("due", Outcome.Consultation, new DateOnly(2023, 10, 18)));
        standing.Clocks.ShouldHaveSingleItem().ShouldBe(new PendingClock(new DateOnly(2023, 11, 1), "10 working-days", "overdue", "A/RES/76/262, para 1"));
        standing.Listens.ShouldHaveSingleItem().Event.ShouldBe("un-charter/assembly-debate");
    }

    [Fact]
    public void Time_that_runs_out_is_a_step_of_its_own_at_the_close_of_its_day()
    {
        WalkStep lapse = Walk(Read("""
            crisis: no-debate
            date: 2024-02-20
            as-of: 2024-04-01
            events:
              - { event: un-charter/draft-resolution, symbol: draft, under: chapter-vii, does: [ demands ], ballots: { no: USA, abstain: GBR, otherwise: yes } }
            """), VetoDebate).Steps[^1];
        lapse.Event.ShouldBeNull();
        lapse.What.ShouldBe("time runs out");
        lapse.Day.ShouldBe(new DateOnly(2024, 3, 5));
        lapse.Standings.ShouldHaveSingleItem().State.ShouldBe("overdue");
    }

    [Fact]
    public void What_an_event_brings_about_stands_with_it_and_not_with_the_one_before()
    {
        Walkthrough suez = Walk("suez-1956", "un-charter/emergency-session", "un-charter/uniting-for-peace");
        WalkStep called = suez.Steps.Single(step => step.Event == "S/RES/119");
        called.Moves.Select(move => move.Subject).ShouldBe(["un-charter/emergency-session", "un-charter/uniting-for-peace"]);
        called.Decision.ShouldNotBeNull().Result.ShouldBe(VoteResult.Adopted);
        suez.Steps[called.Number - 2].Moves.ShouldBeEmpty();
    }

    [Fact]
    public void What_takes_effect_later_is_a_step_when_it_is_voted_and_another_when_it_counts()
    {
        WalkStep[] force = [.. Walk("kuwait-1990", "un-charter/security-council").Steps.Where(step => step.Event == "S/RES/678")];
        force.Select(step => step.Day).ShouldBe([new DateOnly(1990, 11, 29), new DateOnly(1991, 1, 16)]);
        force[0].Moves.ShouldBeEmpty();
        force[1].Moves.ShouldHaveSingleItem().Text.ShouldContain("force-authorised");
    }

    [Theory]
    [InlineData("kuwait-1990")]
    [InlineData("suez-1956")]
    [InlineData("crimea-2014")]
    [InlineData("baltic-what-if")]
    [InlineData("niamey-2023")]
    public void The_last_step_stands_where_the_verdicts_do(string crisis)
    {
        Hearing hearing = TreatyCorpus.Embedded.Hear(Seeds.Load(crisis));
        ProcedureStanding[] last = [.. Walkthrough.Of(hearing).Steps[^1].Standings];
        last.Where(standing => standing.Outcome != Outcome.NotEngaged && !standing.IsSupposed).Select(standing => (standing.Procedure, standing.Outcome)).Order()
            .ShouldBe(hearing.Verdicts().Where(verdict => verdict.Outcome is not (Outcome.NotEngaged or Outcome.Undetermined)).Select(verdict => ($"{verdict.Treaty}/{verdict.Procedure}", verdict.Outcome)).Order());
    }

    [Fact]
    public void A_walk_ends_with_the_event_after_which_verdicts_are_read()
    {
        Hearing hearing = TreatyCorpus.Embedded.Hear(Seeds.Load("suez-1956"), after: "S/3710");
        Walkthrough.Of(hearing, "un-charter/security-council").Steps[^1].Event.ShouldBe("S/3710");
    }

    private static Walkthrough Walk(string crisis, params string[] procedures) => Walk(Seeds.Load(crisis), procedures);

    private static Walkthrough Walk(Crisis crisis, params string[] procedures) => Walkthrough.Of(TreatyCorpus.Embedded.Hear(crisis), procedures);

    private static Crisis Read(string yaml)
    {
        CrisisLoad load = Crisis.Parse(yaml, "a-test.yaml", TreatyCorpus.Embedded);
        return load.Crisis.ShouldNotBeNull(string.Join('\n', load.Diagnostics));
    }
}
