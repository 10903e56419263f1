using FsCheck;
using FsCheck.Fluent;
using TreatyRules.Tests.Reference;

namespace TreatyRules.Tests.Properties;

/// <summary>Small worlds, drawn by the seeds of their law and their crisis and by how much is left open, and made smaller part by part.</summary>
internal static class DrawnWorlds
{
    /// <summary>Worlds in which nothing is unknown.</summary>
    public static Arbitrary<World> Known { get; } = Arb.From(Of(Gen.Constant(0)), SmallerWorlds.Of);

    /// <summary>Worlds in which up to so many things are unknown, and that have no more completions than can be gone through.</summary>
    public static Arbitrary<World> WithUnknowns(int most, int mostCompletions)
    {
        bool IsSmall(World world) => world.Completions().Take(mostCompletions + 1).Count() is > 1 and var count && count <= mostCompletions;
        return Arb.From(Of(Gen.Choose(1, most)).Where(IsSmall), world => SmallerWorlds.Of(world).Where(IsSmall));
    }

    private static Gen<World> Of(Gen<int> unknowns) =>
        from law in Gen.Choose(0, 999_999)
        from crisis in Gen.Choose(0, 999)
        from most in unknowns
        select WorldGenerator.World(WorldGenerator.Law(law), law, (law * 1000) + crisis, most);
}
