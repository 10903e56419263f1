using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests;

/// <summary>On what verdicts hang is what hearing each case anew gives, with one vote or reading otherwise.</summary>
public sealed class HingesTests
{
    [Fact]
    public void Self_defence_against_a_seizure_does_not_hang_on_a_condemnation_that_failed() =>
        Court.Verdict(Cases.Crisis("crimea-2014"), "un-charter/self-defence").Hinges.ShouldNotContain(hinge => hinge.Kind == HingeKind.Vote);

    [Fact]
    public void A_veto_is_hung_on_by_what_the_Council_comes_to_and_by_the_readings_that_lift_it()
    {
        Verdict verdict = Court.Verdict(Cases.Crisis("crimea-2014"), "un-charter/security-council");
        verdict.Hinges.Select(hinge => hinge.What).ShouldBe(["S/2014/189", "un-charter/party-to-a-dispute", "un-charter/seat-of-the-soviet-union"]);
        verdict.Hinges[0].Turns.Select(turn => (turn.Instead, turn.Outcome)).ShouldBe([("adopted", Outcome.Recommended), ("shortfall", Outcome.NotAdopted)]);
        verdict.Hinges[1].Turns.ShouldHaveSingleItem().ShouldBe(new HingeTurn("enforced", Outcome.Recommended, "settlement-recommended"));
    }

    [Fact]
    public void Of_twelve_resolutions_the_permission_hangs_on_the_one_that_gave_it()
    {
        Verdict verdict = Court.Verdict(Cases.Crisis("kuwait-1990"), "un-charter/security-council");
        verdict.Hinges.Where(hinge => hinge.Kind == HingeKind.Vote && hinge.Turns.Any(turn => turn.Outcome != verdict.Outcome)).Select(hinge => hinge.What).ShouldBe(["S/RES/678"]);
    }

    [Theory]
    [MemberData(nameof(Cases.Names), MemberType = typeof(Cases))]
    public void Hearing_each_case_anew_gives_the_same(string name)
    {
        Crisis crisis = Cases.Crisis(name);
        Hearing hearing = TreatyCorpus.Embedded.Hear(crisis);
        foreach (Verdict verdict in hearing.Procedures.Select(hearing.Verdict).Where(verdict => verdict.Outcome is not (Outcome.NotEngaged or Outcome.Undetermined)))
        {
            foreach ((string question, string chosen) in verdict.Readings)
            {
                foreach (Reading reading in TreatyCorpus.Embedded.Law.FindQuestion(question).ShouldNotBeNull().Readings.Where(reading => reading.Name != chosen))
                    Holds(verdict, hinge => hinge.What == question, reading.Name, TreatyCorpus.Embedded.Hear(crisis, new Dictionary<string, string> { [question] = reading.Name }));
            }

            ImmutableArray<HeldEvent> events = crisis.File.Events;
            foreach (Decision decision in verdict.Decisions.Where(decision => decision.Result != VoteResult.None && decision.Held < events.Length))
            {
                foreach (VoteResult result in decision.Result == VoteResult.Adopted ? FailuresOf(decision.Rule) : [VoteResult.Adopted])
                {
                    CrisisFile changed = crisis.File with { Events = events.SetItem(decision.Held, events[decision.Held] with { WithoutVote = result }) };
                    Holds(verdict, hinge => hinge.Held == decision.Held, result.Word(), TreatyCorpus.Embedded.Hear(Crisis.Of(changed)));
                }
            }
        }
    }

    private static IEnumerable<VoteResult> FailuresOf(string rule)
    {
        ImmutableArray<Way> ways = TreatyCorpus.Embedded.Law.FindVotingRule(rule).ShouldNotBeNull().Ways;
        return new[]
        {
            (ways.Any(way => way.Majority is not null), VoteResult.Shortfall),
            (ways.Any(way => way.Veto is not null), VoteResult.Vetoed),
            (ways.Any(way => way.Objection is not null), VoteResult.Objected),
        }.Where(failure => failure.Item1).Select(failure => failure.Item2);
    }

    private static void Holds(Verdict verdict, Func<Hinge, bool> isMeant, string instead, Hearing anew)
    {
        string procedure = $"{verdict.Treaty}/{verdict.Procedure}";
        Standing standing = anew.Standing(procedure);
        (Outcome Outcome, string? State) other = (standing.Outcome, standing.State);
        if (standing.Outcome == Outcome.Undetermined)
            other = anew.Verdict(procedure) is var open ? (open.Outcome, open.State) : other;
        HingeTurn? turn = verdict.Hinges.Where(isMeant).SelectMany(hinge => hinge.Turns).FirstOrDefault(turn => turn.Instead == instead);
        if (turn is null && !verdict.AllHingesTried)
            return;
        (turn?.Outcome ?? verdict.Outcome, turn is null ? verdict.State : turn.State).ShouldBe((other.Outcome, other.State), $"{verdict.Procedure}: {instead}");
    }
}
