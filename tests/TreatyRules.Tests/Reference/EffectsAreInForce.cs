using TreatyRules.Model;
using static TreatyRules.Tests.Reference.DraftCrisis;
using static TreatyRules.Tests.Reference.DraftLaw;

namespace TreatyRules.Tests.Reference;

public sealed class EffectsAreInForce : ReferenceTests
{
    [Fact]
    public void A_duty_is_owed_once_for_each_attack_and_not_by_its_victim_or_author()
    {
        Effect duty = Duty(Say.Parties("pact"), "assist the victim", "hostility", Say.Equal(Say.The(Say.StateNamed("bearer", 1)), Say.Field(Say.Record("hostility"), "against", Say.State)));
        Treaty pact = Always(duty);
        CrisisFile crisis = On(First) with { Records = [Attack("EEE", "AAA", First), Attack("EEE", "BBB", First.AddDays(1))] };

        Run(pact, crisis, First).Procedures["pact/course"].Effects.Select(effect => (effect.For, string.Join(' ', effect.Bearers))).ShouldBe([("EEE on AAA", "BBB CCC DDD")]);
        Run(pact, crisis).Procedures["pact/course"].Effects.Select(effect => (effect.For, string.Join(' ', effect.Bearers)))
            .ShouldBe([("EEE on AAA", "BBB CCC DDD"), ("EEE on BBB", "AAA CCC DDD")]);
    }

    [Fact]
    public void A_duty_that_nobody_is_left_to_bear_is_not_there()
    {
        Run(Always(Duty(Say.Listed("AAA"), "assist", unless: new Constantly(true, default))), On(First)).Procedures["pact/course"].Effects.ShouldBeEmpty();
    }

    [Fact]
    public void Law_that_asks_for_effects_runs_after_all_others_and_sees_theirs_alone()
    {
        Treaty pact = Always(Duty(Say.Parties("pact"), "assist") with { Action = "aid" });
        Condition aid = Say.Some(RecordType.Effect, effect => Say.FieldIs(effect, "action", Say.OneOf("aid"), "aid"));
        Treaty charter = Treaty("charter", "AAA") with
        {
            Procedures =
            [
                Procedure("charter/review", Stage("idle", Outcome.NotEngaged) with { Always = [To("seen", aid)] }, Stage("seen", Outcome.Prohibited) with { Effects = [Duty(Say.Listed("AAA"), "review") with { Action = "review" }] }),
                Procedure("charter/other", Stage("idle", Outcome.NotEngaged) with
                {
                    Always = [To("seen", Say.Some(RecordType.Effect, effect => Say.FieldIs(effect, "action", Say.OneOf("review"), "review")))],
                }, Stage("seen", Outcome.Prohibited)),
            ],
        };

        ReferenceRun run = ReferenceInterpreter.Run(LawOf(charter, pact), On(First), NoReadings);

        run.Procedures["charter/review"].State.ShouldBe("seen");
        run.Procedures["charter/other"].State.ShouldBe("idle");
    }

    private static Treaty Always(Effect effect) => Pact() with { Procedures = [Procedure("pact/course", Stage("always", Outcome.Obliged) with { Effects = [effect] })] };
}
