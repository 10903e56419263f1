namespace TreatyRules.Stateless.Tests;

/// <summary>The machine and the law walk every case side by side: after each event, and at the end, they stand in the same state.</summary>
public sealed class EveryCaseIsWalkedBothWaysTests
{
    private static readonly TreatyCorpus s_corpus = TreatyCorpus.Embedded;

    [Theory, MemberData(nameof(Seeds.Names), MemberType = typeof(Seeds))]
    public void After_each_event_both_stand_in_the_same_state(string name)
    {
        Crisis crisis = Seeds.All[name];
        Hearing atTheEnd = s_corpus.Hear(crisis);
        (string Symbol, Hearing Hearing)[] rightAfter = [.. Symbols(crisis, atTheEnd.AsOf).Select(symbol => (symbol, s_corpus.Hear(crisis, after: symbol)))];
        foreach (string procedure in atTheEnd.Procedures)
        {
            ProcedureMachine machine = s_corpus.ToStateless(procedure, crisis);
            if (!machine.Course.IsKnown)
                continue;
            foreach ((string symbol, Hearing hearing) in rightAfter)
            {
                Walk(machine, hearing.Course(procedure).Steps.Length);
                machine.State.ShouldBe(hearing.Standing(procedure).State, $"{procedure} after {symbol}");
            }

            Walk(machine, machine.Course.Steps.Length);
            machine.State.ShouldBe(atTheEnd.Standing(procedure).State, procedure);
            machine.Next.ShouldBeNull();
            Triggers(machine).Where(trigger => machine.CanFire(trigger)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Most_cases_are_known_in_most_procedures_and_some_are_not()
    {
        Crisis[] cases = [.. Seeds.All.Values];
        int procedures = s_corpus.Law.Treaties.Sum(treaty => treaty.Procedures.Length);
        int known = cases.Sum(crisis => s_corpus.Hear(crisis) is { } hearing ? hearing.Procedures.Count(procedure => hearing.Course(procedure).IsKnown) : 0);

        known.ShouldBeLessThan(cases.Length * procedures);
        (known * 10).ShouldBeGreaterThan(cases.Length * procedures * 9);
    }

    /// <summary>The symbols of what happened until verdicts are read, in the order in which it took effect.</summary>
    private static IEnumerable<string> Symbols(Crisis crisis, DateOnly asOf) =>
        from held in crisis.File.Events
        where held.TakesEffect <= asOf && held.Happened != false
        orderby held.TakesEffect
        select held.Symbol into symbol
        where symbol is not null
        select symbol;

    /// <summary>Fires what comes next, until so many steps were taken; nothing else can be fired, and what is fired leads where the law goes.</summary>
    private static void Walk(ProcedureMachine machine, int steps)
    {
        int taken = machine.Next is { } next ? machine.Course.Steps.IndexOf(next) : machine.Course.Steps.Length;
        for (; taken < steps; taken++)
        {
            ProcedureStep step = machine.Next.ShouldNotBeNull();
            machine.State.ShouldBe(step.From);
            Triggers(machine).Where(trigger => machine.CanFire(trigger)).ShouldBe([machine.NextTrigger!]);
            machine.Fire(machine.NextTrigger!);
            machine.State.ShouldBe(step.To);
        }
    }

    private static IEnumerable<string> Triggers(ProcedureMachine machine) =>
        machine.GetInfo().States.SelectMany(state => state.Transitions).Select(transition => transition.Trigger.ToString()!).Distinct();
}
