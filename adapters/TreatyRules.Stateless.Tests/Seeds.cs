using System.Collections.Immutable;

namespace TreatyRules.Stateless.Tests;

/// <summary>The cases that come with the law, bound once.</summary>
internal static class Seeds
{
    private static readonly Lazy<ImmutableSortedDictionary<string, Crisis>> s_all =
        new(() => CrisisFiles.Embedded(TreatyCorpus.Embedded).ToImmutableSortedDictionary(crisis => crisis.Id, crisis => crisis, StringComparer.Ordinal));

    /// <summary>The cases by name.</summary>
    public static ImmutableSortedDictionary<string, Crisis> All => s_all.Value;

    /// <summary>The names of the cases.</summary>
    public static TheoryData<string> Names => [.. All.Keys];
}
