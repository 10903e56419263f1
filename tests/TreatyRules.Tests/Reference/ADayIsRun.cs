using TreatyRules.Model;
using static TreatyRules.Tests.Reference.DraftCrisis;
using static TreatyRules.Tests.Reference.DraftLaw;

namespace TreatyRules.Tests.Reference;

public sealed class ADayIsRun : ReferenceTests
{
    private const string Course = "pact/course";

    [Fact]
    public void An_act_on_the_last_day_of_a_period_is_in_time_and_the_lapse_shows_that_evening()
    {
        Treaty pact = With(
            Stage("waiting", Outcome.Pending) with { On = [On("pact/notice", null, "noticed")], After = [After(3, DurationUnit.Days, "lapsed")] },
            Stage("noticed", Outcome.Consultation),
            Stage("lapsed", Outcome.NotEngaged));
        DateOnly lastDay = First.AddDays(3);

        StateOf(Run(pact, On(First), First.AddDays(2))).ShouldBe("waiting");
        StateOf(Run(pact, On(First), lastDay)).ShouldBe("lapsed");
        StateOf(Run(pact, On(First) with { Events = [Held("pact/notice", "N", lastDay)] })).ShouldBe("noticed");
    }

    [Fact]
    public void A_time_may_run_from_the_last_happening_of_an_event()
    {
        Treaty pact = With(Stage("waiting", Outcome.Pending) with { After = [After(2, DurationUnit.WorkingDays, "late", "pact/notice")] }, Stage("late", Outcome.NotEngaged));
        DateOnly friday = Say.Day("03-09");

        StateOf(Run(pact, On(First), First.AddDays(60))).ShouldBe("waiting");
        Standing(Run(pact, On(First) with { Events = [Held("pact/notice", "N", friday)] }, First.AddDays(60))).Since.ShouldBe(Say.Day("03-13"));
    }

    [Fact]
    public void A_hostility_shows_on_the_day_it_begins_though_nothing_else_happens_then()
    {
        Treaty pact = With(
            Stage("peace", Outcome.NotEngaged) with { Always = [To("war", Say.Some("hostility"))] },
            Stage("war", Outcome.Obliged) with { Always = [To("peace", Say.No(Say.Some("hostility")))] });
        DateOnly begins = Say.Day("03-10");
        DateOnly ends = Say.Day("03-20");
        CrisisFile crisis = On(First) with { Records = [Attack("EEE", "AAA", begins, ends)] };

        StateOf(Run(pact, crisis, begins.AddDays(-1))).ShouldBe("peace");
        Standing(Run(pact, crisis, begins)).ShouldSatisfyAllConditions(
            standing => standing.State.ShouldBe("war"),
            standing => standing.Since.ShouldBe(begins));
        StateOf(Run(pact, crisis, ends.AddDays(-1))).ShouldBe("war");
        StateOf(Run(pact, crisis, ends)).ShouldBe("peace");
    }

    [Fact]
    public void Of_two_votes_on_one_day_each_is_read_right_after_it()
    {
        Treaty pact = With(
            Stage("open", Outcome.Pending) with { On = [On(Motion, "vetoed", "vetoed"), On(Motion, "adopted", "adopted")] },
            Stage("vetoed", Outcome.Blocked) with { On = [On(Motion, "adopted", "adopted")] },
            Stage("adopted", Outcome.Authorised));
        CrisisFile crisis = On(First) with
        {
            Events = [Held(Motion, "M/1", First, Ballots(Ballot.Yes, ("AAA", Ballot.No))), Held(Motion, "M/2", First, Ballots(Ballot.Yes))],
        };

        StateOf(Run(pact, crisis, after: "M/1")).ShouldBe("vetoed");
        Run(pact, crisis, after: "M/1").Events.Length.ShouldBe(1);
        StateOf(Run(pact, crisis)).ShouldBe("adopted");
    }

    [Fact]
    public void A_decision_is_counted_with_the_seats_of_its_day_and_works_from_the_day_it_takes_effect()
    {
        Treaty pact = With(
            Stage("open", Outcome.Pending) with { On = [On(Motion, "adopted", "adopted")] },
            Stage("adopted", Outcome.Authorised)) with
        {
            Organs = [new Organ("pact/council", [new SeatGroup("permanent", [Seats(Say.Listed("AAA", "BBB", "CCC"), Say.From(null, "03-06"))])], Provenance.None)],
        };
        DateOnly takesEffect = First.AddDays(10);
        CrisisFile crisis = On(First) with { Events = [Held(Motion, "M/1", First, Ballots(Ballot.Yes)) with { TakesEffect = takesEffect }] };

        ReferenceRun before = Run(pact, crisis, takesEffect.AddDays(-1));
        before.Events.ShouldHaveSingleItem().Result.ShouldBe(VoteResult.Adopted);
        StateOf(before).ShouldBe("open");
        Standing(Run(pact, crisis)).ShouldSatisfyAllConditions(
            standing => standing.State.ShouldBe("adopted"),
            standing => standing.Since.ShouldBe(takesEffect));
    }

    [Fact]
    public void A_period_begins_on_its_first_day_and_is_over_on_its_last()
    {
        Treaty pact = With(Stage("none", Outcome.NotEngaged), Stage("some", Outcome.Obliged)) with { InForce = new Period(First, First.AddDays(2)) };
        Treaty once = pact with { Procedures = [pact.Procedures[0] with { Always = [To("some", Say.Stands("pact/other", "late"))] }, Other] };

        Run(once, On(First.AddDays(-1)), First.AddDays(-1)).Procedures[Course].Outcome.ShouldBe(Outcome.NotEngaged);
        StateOf(Run(once, On(First), First)).ShouldBe("some");
        StateOf(Run(once, On(First), First.AddDays(1))).ShouldBe("some");
        Standing(Run(once, On(First), First.AddDays(2))).ShouldSatisfyAllConditions(
            standing => standing.State.ShouldBe("none"),
            standing => standing.Outcome.ShouldBe(Outcome.NotEngaged),
            standing => standing.Since.ShouldBe(First.AddDays(2)));
    }

    [Fact]
    public void Always_is_read_from_the_states_own_list_before_the_procedures()
    {
        Procedure course = Procedure(
            Course,
            Stage("first", Outcome.Pending) with { Always = [To("second", Yes)] },
            Stage("second", Outcome.Pending),
            Stage("third", Outcome.Pending)) with
        { Always = [To("third", Yes)] };

        StateOf(Run(Pact() with { Procedures = [course] }, On(First))).ShouldBe("third");
    }

    [Fact]
    public void Entering_a_state_twice_in_one_settling_is_an_error_of_the_treaty()
    {
        Treaty pact = With(Stage("here", Outcome.Pending) with { Always = [To("there", Yes)] }, Stage("there", Outcome.Pending) with { Always = [To("here", Yes)] });

        Run(pact, On(First)).Error.ShouldNotBeNull();
    }

    [Fact]
    public void A_procedure_runs_after_those_it_asks_about_wherever_it_stands_in_the_file()
    {
        Procedure asking = Procedure(Course, Stage("no", Outcome.NotEngaged) with { Always = [To("yes", Say.Stands("pact/other", "late"))] }, Stage("yes", Outcome.Obliged));

        StateOf(Run(Pact() with { Procedures = [asking, Other] }, On(First))).ShouldBe("yes");
    }

    [Fact]
    public void Every_comparison_with_what_is_absent_is_false()
    {
        Value symbol = new LastField("pact/notice", RecordType.SymbolField, Say.Text, default);
        Treaty pact = With(
            Stage("none", Outcome.NotEngaged) with
            {
                Always = [To("equal", Say.Equal(symbol, Say.Word("N"))), To("unequal", Say.Compare(symbol, ComparisonOperator.NotEqual, Say.Word("X")))],
            },
            Stage("equal", Outcome.Adopted),
            Stage("unequal", Outcome.Blocked));

        StateOf(Run(pact, On(First))).ShouldBe("none");
        StateOf(Run(pact, On(First) with { Events = [Held("pact/notice", "N", First)] })).ShouldBe("equal");
    }

    private static Condition Yes { get; } = new Constantly(true, default);

    private static Procedure Other { get; } = Procedure("pact/other", Stage("early", Outcome.Pending) with { Always = [To("late", Yes)] }, Stage("late", Outcome.Pending));

    private static Treaty With(params ProcedureState[] states) => Pact() with { Procedures = [Procedure(Course, states)] };

    private static ReferenceStanding Standing(ReferenceRun run) => run.Procedures[Course];

    private static string StateOf(ReferenceRun run)
    {
        run.Error.ShouldBeNull();
        return Standing(run).State;
    }
}
