using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Makes small worlds by chance: the same ones for the same seed.</summary>
internal static class WorldGenerator
{
    /// <summary>Two treaties with questions, terms, organs, voting rules, events and procedures; always valid.</summary>
    public static Law Law(int seed) => EmptyOrgans.In(new RandomLaw(new Dice(seed)).Make(), new Dice(~seed));

    /// <summary>The readings chosen, of some of the law's questions.</summary>
    public static IReadOnlyDictionary<string, string> Readings(Law law, int seed)
    {
        Dice dice = new(~seed);
        return dice.Some(law.Treaties.SelectMany(treaty => treaty.Questions), 25).ToDictionary(question => question.Id, question => dice.Pick(question.Readings).Name);
    }

    /// <summary>A crisis under the law, with up to so many things unknown.</summary>
    public static CrisisFile Crisis(Law law, int seed, int mostUnknowns = 0) => new RandomCrisis(new Dice(seed), law, Readings(law, seed), mostUnknowns).Make();

    /// <summary>A law and a crisis, and when it is read.</summary>
    public static World World(Law law, int lawSeed, int crisisSeed, int mostUnknowns)
    {
        CrisisFile crisis = Crisis(law, crisisSeed, mostUnknowns);
        Dice dice = new(crisisSeed + 1);
        HeldEvent? after = dice.Chance(20) ? crisis.Events.LastOrDefault(held => held.Happened == true) : null;
        DateOnly? asOf = after is null && dice.Chance(50) ? crisis.Date.AddDays(dice.From(0, 40)) : null;
        return new World($"law {lawSeed}, crisis {crisisSeed}", law, crisis, Readings(law, crisisSeed), asOf, after?.Symbol);
    }
}
