using System.Collections.Immutable;

namespace TreatyRules.Analysis;

/// <summary>A change of the law, and what is done to a copy of the compiled law to make it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Alterations">What is done: one alteration for each part that the same words of the law have become. What several ways or rules share is written once, and is changed for all of them.</param>
internal sealed record Mutant(LawChange Change, ImmutableArray<Alteration> Alterations)
{
    /// <summary>Changes of the same words to the same words are one.</summary>
    public static IEnumerable<Mutant> Joined(IEnumerable<Mutant> mutants) => mutants
        .GroupBy(mutant => (mutant.Change.Place, mutant.Change.Kind, mutant.Change.Was, mutant.Change.Is))
        .Select(same => new Mutant(same.First().Change, [.. same.SelectMany(mutant => mutant.Alterations).DistinctBy(alteration => alteration.Altered, ReferenceEqualityComparer.Instance)]));
}
