using FsCheck;
using FsCheck.Fluent;
using TreatyRules.Model;
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

    /// <summary>Worlds in which there are some facts that differ in nothing, and of each of which the same one or two fields are unknown.</summary>
    public static Arbitrary<World> WithAlikeFacts(int mostCompletions)
    {
        bool IsSmall(World world) => world.Completions().Take(mostCompletions + 1).Count() is > 1 and var count && count <= mostCompletions;
        Gen<World> drawn =
            from world in Of(Gen.Choose(0, 1))
            where !world.Crisis.Records.IsEmpty
            from fact in Gen.Elements(world.Crisis.Records.AsEnumerable())
            from fields in Gen.Shuffle(fact.Fields.Where(field => field.Datum is not WordsDatum and not NumberDatum).ToArray())
            from unknown in Gen.Choose(1, 2)
            from copies in Gen.Choose(1, 3)
            select world with { Crisis = world.Crisis with { Records = [.. Alike(world.Crisis.Records, fact, [.. fields.Take(unknown).Select(field => field.Field)], copies)] } };
        return Arb.From(drawn.Where(IsSmall), world => SmallerWorlds.Of(world).Where(IsSmall));
    }

    private static IEnumerable<CrisisRecord> Alike(IEnumerable<CrisisRecord> records, CrisisRecord fact, string[] unknown, int copies)
    {
        CrisisRecord open = fact with { Fields = [.. fact.Fields.Select(field => unknown.Contains(field.Field) ? field with { Datum = UnknownDatum.Instance } : field)] };
        return records.Select(record => record == fact ? open : record).Concat(Enumerable.Range(1, copies).Select(copy => open with { Id = $"{fact.Id}-again-{copy}" }));
    }

    private static Gen<World> Of(Gen<int> unknowns) =>
        from law in Gen.Choose(0, 999_999)
        from crisis in Gen.Choose(0, 999)
        from most in unknowns
        select WorldGenerator.World(WorldGenerator.Law(law), law, (law * 1000) + crisis, most);
}
