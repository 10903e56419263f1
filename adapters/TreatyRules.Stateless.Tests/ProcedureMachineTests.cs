using Stateless;
using Stateless.Graph;
using TreatyRules.Model;

namespace TreatyRules.Stateless.Tests;

public sealed class ProcedureMachineTests
{
    private const string DayPasses = ProcedureMachine.DayPasses;

    [Fact]
    public void A_machine_has_the_states_of_the_procedure()
    {
        Procedure procedure = Lighthouse.Law.Law.FindProcedure(Lighthouse.MutualHelp).ShouldNotBeNull();
        StateMachine<string, string> machine = procedure.ToStateless(Lighthouse.Raid("otherwise: yes"), Lighthouse.Law);

        machine.State.ShouldBe(procedure.Initial);
        machine.GetInfo().States.Select(state => state.UnderlyingState).Where(state => !Equals(state, ProcedureMachine.EveryState))
            .ShouldBe(procedure.States.Select(state => state.Name), ignoreOrder: true);
    }

    [Fact]
    public void Its_triggers_are_events_with_their_results_and_a_day_that_passes() =>
        Machine("otherwise: yes").GetInfo().States.SelectMany(state => state.Transitions).Select(transition => transition.Trigger.ToString()).Distinct()
            .ShouldBe([DayPasses, "reminder", "call adopted", "call vetoed"], ignoreOrder: true);

    [Fact]
    public void What_the_law_does_next_can_be_fired_and_nothing_else()
    {
        ProcedureMachine machine = Machine("otherwise: yes");
        machine.CanFire("call adopted").ShouldBeFalse();

        machine.Fire(DayPasses);
        machine.State.ShouldBe("attacked");
        machine.CanFire("reminder").ShouldBeTrue();
        machine.CanFire(DayPasses).ShouldBeFalse();

        machine.Fire("reminder");
        machine.State.ShouldBe("attacked");
        machine.Last.ShouldNotBeNull().Day.ShouldBe(new DateOnly(2006, 2, 10));
        machine.CanFire("call vetoed").ShouldBeFalse();

        machine.Fire("call adopted");
        machine.State.ShouldBe("help-is-due");
        machine.NextTrigger.ShouldBeNull();
    }

    [Fact]
    public void A_veto_is_a_trigger_of_its_own()
    {
        ProcedureMachine machine = Machine("no: DNK, otherwise: yes");
        machine.Fire(DayPasses);
        machine.Fire("reminder");

        machine.CanFire("call adopted").ShouldBeFalse();
        machine.Fire("call vetoed");
        machine.State.ShouldBe("refused");
    }

    [Fact]
    public void What_the_law_does_not_do_cannot_be_fired()
    {
        ProcedureMachine machine = Machine("otherwise: yes");

        Should.Throw<InvalidOperationException>(() => machine.Fire("call adopted"));
        machine.State.ShouldBe("peace");
    }

    [Fact]
    public void Another_reading_is_another_machine()
    {
        const string OneAway = "yes: [ ISL, NOR ], abstain: DNK, absent: SWE";
        ProcedureMachine refusal = Machine(OneAway);
        ProcedureMachine consent = Lighthouse.Law.ToStateless(Lighthouse.MutualHelp, Lighthouse.Raid(OneAway), new Dictionary<string, string> { ["silence"] = "consent" });
        foreach (ProcedureMachine machine in new[] { refusal, consent })
        {
            machine.Fire(DayPasses);
            machine.Fire("reminder");
        }

        refusal.CanFire("call adopted").ShouldBeFalse();
        consent.CanFire("call adopted").ShouldBeTrue();
    }

    [Fact]
    public void A_time_that_runs_out_is_a_day_that_passes()
    {
        ProcedureMachine machine = Machine("otherwise: abstain", new DateOnly(2006, 4, 1));
        machine.Fire(DayPasses);
        machine.Fire("reminder");
        machine.Fire(DayPasses);

        machine.State.ShouldBe("lapsed");
        machine.Last.ShouldNotBeNull().Day.ShouldBe(new DateOnly(2006, 3, 10));
    }

    [Fact]
    public void When_the_treaty_ends_the_procedure_is_back_at_its_beginning()
    {
        ProcedureMachine machine = Machine("otherwise: yes", new DateOnly(2021, 1, 1));
        foreach (string trigger in new[] { DayPasses, "reminder", "call adopted", DayPasses })
            machine.Fire(trigger);

        machine.State.ShouldBe("peace");
        machine.Last.ShouldNotBeNull().Day.ShouldBe(new DateOnly(2020, 1, 1));
        machine.CanFire(DayPasses).ShouldBeFalse();
    }

    [Fact]
    public void What_turns_on_an_unknown_ballot_is_neither_a_yes_nor_a_no()
    {
        ProcedureMachine machine = Machine("unknown: DNK, otherwise: yes");
        machine.Fire(DayPasses);
        machine.Fire("reminder");

        machine.Course.IsKnown.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => machine.CanFire("call adopted")).Message.ShouldContain("not known");
        machine.ToString().ShouldBe("lighthouse-pact/mutual-help: attacked");
    }

    [Theory]
    [InlineData("\"peace\" -> \"attacked\" [style=\"solid\", label=\"a day passes [some attack (art. 1)]\"];")]
    [InlineData("\"attacked\" -> \"help-is-due\" [style=\"solid\", label=\"call adopted [event.by is party of lighthouse-pact (art. 3)]\"];")]
    [InlineData("\"attacked\" -> \"refused\" [style=\"solid\", label=\"call vetoed [without condition (art. 3)]\"];")]
    [InlineData("\"attacked\" -> \"lapsed\" [style=\"solid\", label=\"a day passes [after 1 month (art. 5)]\"];")]
    [InlineData("\"in every state\" -> \"over\" [style=\"solid\", label=\"a day passes [some truce (art. 4)]\"];")]
    [InlineData("\"in every state\" -> \"peace\" [style=\"solid\", label=\"a day passes [the treaty has ended (2020-01-01)]\"];")]
    public void The_graphs_of_Stateless_show_the_law(string edge) =>
        UmlDotGraph.Format(Machine("otherwise: yes").GetInfo()).Split('\n').Select(line => line.Trim()).ShouldContain(edge);

    [Fact]
    public void There_is_no_machine_of_a_procedure_that_there_is_not() =>
        Should.Throw<ArgumentException>(() => Lighthouse.Law.ToStateless("lighthouse-pact/mutual-harm", Lighthouse.Raid("otherwise: yes"))).Message.ShouldContain("mutual-harm");

    private static ProcedureMachine Machine(string ballots, DateOnly? asOf = null) =>
        Lighthouse.Law.ToStateless(Lighthouse.MutualHelp, Lighthouse.Raid(ballots), asOf: asOf);
}
