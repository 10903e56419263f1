using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Generated worlds, and what they are for: to hold another way of running law against the reference interpreter.</summary>
internal static class Worlds
{
    /// <summary>Worlds in which nothing is unknown.</summary>
    public static IEnumerable<World> Known(int laws, int crisesEach, int seed = 0) => Of(laws, crisesEach, seed, 0);

    /// <summary>Worlds in which up to three things are unknown, and that have no more completions than can be gone through.</summary>
    public static IEnumerable<World> WithUnknowns(int laws, int crisesEach, int seed = 0, int mostCompletions = 300) =>
        Of(laws, crisesEach, seed, 3).Where(world => world.Completions().Take(mostCompletions + 1).Count() is > 1 and var count && count <= mostCompletions);

    /// <summary>Fails with the smallest world, and both texts, in which another way of running comes to something else.</summary>
    public static void ShouldAgree(this IEnumerable<World> worlds, Func<World, ReferenceRun> other) =>
        ShouldAgree(worlds, world => world.Run().ToString(), world => other(world).ToString());

    /// <summary>The same of verdicts in worlds with unknowns: per procedure the outcome, what is possible, and what is missing.</summary>
    public static void ShouldAgreeOnVerdicts(this IEnumerable<World> worlds, Func<World, IReadOnlyDictionary<string, ReferenceVerdict>> other) =>
        ShouldAgree(worlds, world => TextOf(Verdicts(world)), world => TextOf(other(world)));

    /// <summary>The verdict on every procedure.</summary>
    public static IReadOnlyDictionary<string, ReferenceVerdict> Verdicts(World world)
    {
        CompletedRun[] runs = [.. world.Completions()];
        return runs[0].Run.Procedures.Keys.ToDictionary(id => id, id => ReferenceVerdict.Of(id, runs));
    }

    private static IEnumerable<World> Of(int laws, int crisesEach, int seed, int mostUnknowns)
    {
        for (int lawSeed = seed; lawSeed < seed + laws; lawSeed++)
        {
            Law law = WorldGenerator.Law(lawSeed);
            for (int crisis = 0; crisis < crisesEach; crisis++)
                yield return WorldGenerator.World(law, lawSeed, (lawSeed * 1000) + crisis, mostUnknowns);
        }
    }

    private static void ShouldAgree(IEnumerable<World> worlds, Func<World, string> reference, Func<World, string> other)
    {
        if (worlds.FirstOrDefault(world => Differ(world, reference, other)) is not { } found)
            return;
        World small = SmallerWorlds.Smallest(found, world => Differ(world, reference, other));
        Assert.Fail($"{small}\n\n--- as defined\n{Attempt(small, reference)}\n\n--- as run\n{Attempt(small, other)}\n");
    }

    private static bool Differ(World world, Func<World, string> reference, Func<World, string> other) => Attempt(world, reference) != Attempt(world, other);

    /// <summary>What is thrown is a text like any other: it must be seen together with its world.</summary>
    private static string Attempt(World world, Func<World, string> run)
    {
        try
        {
            return run(world);
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static string TextOf(IReadOnlyDictionary<string, ReferenceVerdict> verdicts) =>
        string.Join('\n', verdicts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"));
}
