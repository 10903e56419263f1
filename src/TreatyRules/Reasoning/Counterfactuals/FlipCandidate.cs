using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Changes that together flip a verdict: how often each token, and the number of the outcome, or of a vote's result, that they give.</summary>
internal sealed record FlipCandidate(ImmutableArray<(FlipToken Token, int Count)> Changes, int End)
{
    private readonly Dictionary<string, int> _counts = Changes.ToDictionary(change => change.Token.Id, change => change.Count);

    /// <summary>How many single changes.</summary>
    public int Size { get; } = Changes.Sum(change => change.Count);

    /// <summary>The same for the same changes.</summary>
    public string Id { get; } = string.Join('&', Changes.Select(change => $"{change.Token.Id}*{change.Count}").Order(StringComparer.Ordinal));

    /// <summary>Whether another is made of some of these changes.</summary>
    public bool Contains(FlipCandidate other) => other.Size <= Size && other._counts.All(pair => _counts.GetValueOrDefault(pair.Key) >= pair.Value);
}
