using TreatyRules.Tests.Reference;

namespace TreatyRules.Tests.Properties;

/// <summary>Facts are what there is, and not a list of steps.</summary>
public sealed class FactsHaveNoOrder
{
    [Fact]
    public void In_whatever_order_facts_are_written_the_run_is_the_same() =>
        DrawnWorlds.Known.Hold(150, world => CompiledRuns.Of(Reversed(world)).ToString().ShouldBe(CompiledRuns.Of(world).ToString()));

    [Fact]
    public void In_whatever_order_facts_are_written_the_same_is_possible_and_missing() => DrawnWorlds.WithUnknowns(5, 200).Hold(60, world =>
    {
        IReadOnlyDictionary<string, string> reversed = CompiledRuns.Told(Reversed(world));
        foreach ((string procedure, string told) in CompiledRuns.Told(world))
            reversed[procedure].ShouldBe(told, procedure);
    });

    private static World Reversed(World world) => world with { Crisis = world.Crisis with { Records = [.. world.Crisis.Records.Reverse()] } };
}
