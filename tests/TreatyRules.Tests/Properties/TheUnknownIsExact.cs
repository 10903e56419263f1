using FsCheck;
using TreatyRules.Tests.Reference;

namespace TreatyRules.Tests.Properties;

/// <summary>What is said of the unknown, against every completion tried one by one.</summary>
public sealed class TheUnknownIsExact
{
    private static Arbitrary<World> Open { get; } = DrawnWorlds.WithUnknowns(5, 200);

    [Fact]
    public void The_outcomes_still_possible_are_those_that_some_completion_gives() => Open.Hold(40, world =>
    {
        IReadOnlyDictionary<string, ReferenceVerdict> told = CompiledRuns.Verdicts(world);
        foreach ((string procedure, ReferenceVerdict defined) in Worlds.Verdicts(world))
            (told[procedure].Outcome, string.Join(' ', told[procedure].Possible)).ShouldBe((defined.Outcome, string.Join(' ', defined.Possible)), procedure);
    });

    [Fact]
    public void An_unknown_that_cannot_change_the_verdict_is_never_missing() => Open.Hold(40, world =>
    {
        foreach ((string procedure, (string[] told, string[] defined)) in CompiledRuns.Missing(world))
            told.Except(defined).ShouldBeEmpty(procedure);
    });

    [Fact]
    public void An_unknown_that_can_change_the_verdict_is_always_missing() => Open.Hold(40, world =>
    {
        foreach ((string procedure, (string[] told, string[] defined)) in CompiledRuns.Missing(world))
            defined.Except(told).ShouldBeEmpty(procedure);
    });

    [Fact]
    public void Facts_that_differ_in_nothing_and_are_unknown_alike_are_completed_in_all_ways() => DrawnWorlds.WithAlikeFacts(300).Hold(60, world =>
    {
        IReadOnlyDictionary<string, ReferenceVerdict> told = CompiledRuns.Verdicts(world);
        foreach ((string procedure, ReferenceVerdict defined) in Worlds.Verdicts(world))
            (told[procedure].Outcome, string.Join(' ', told[procedure].Possible)).ShouldBe((defined.Outcome, string.Join(' ', defined.Possible)), procedure);
        foreach ((string procedure, (string[] missing, string[] expected)) in CompiledRuns.Missing(world))
            missing.Order().ShouldBe(expected.Order(), procedure);
    });

    [Fact]
    public void Who_sits_and_who_is_excluded_is_completed_together_with_the_ballots() => OpenSeatWorlds.Drawn(300).Hold(80, world =>
    {
        IReadOnlyDictionary<string, ReferenceVerdict> told = CompiledRuns.Verdicts(world);
        foreach ((string procedure, ReferenceVerdict defined) in Worlds.Verdicts(world))
            (told[procedure].Outcome, string.Join(' ', told[procedure].Possible)).ShouldBe((defined.Outcome, string.Join(' ', defined.Possible)), procedure);
        foreach ((string procedure, (string[] missing, string[] expected)) in CompiledRuns.Missing(world))
            missing.Order().ShouldBe(expected.Order(), procedure);
    });

    [Fact]
    public void Who_sits_and_who_is_excluded_is_completed_together_with_the_ballots_of_several_votes() => OpenSeatWorlds.Together(600).Hold(30, world =>
    {
        IReadOnlyDictionary<string, ReferenceVerdict> told = CompiledRuns.Verdicts(world);
        foreach ((string procedure, ReferenceVerdict defined) in Worlds.Verdicts(world))
            (told[procedure].Outcome, string.Join(' ', told[procedure].Possible)).ShouldBe((defined.Outcome, string.Join(' ', defined.Possible)), procedure);
        foreach ((string procedure, (string[] missing, string[] expected)) in CompiledRuns.Missing(world))
            missing.Order().ShouldBe(expected.Order(), procedure);
    });
}
