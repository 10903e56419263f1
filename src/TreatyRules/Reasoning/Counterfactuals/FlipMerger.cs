using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Puts together changes that differ only in what a thing is changed to, or in which ballots so many seats of a class cast.</summary>
internal static class FlipMerger
{
    /// <summary>The changes, put together until nothing can be any more.</summary>
    public static ImmutableArray<FlipCandidate> Merge(ImmutableArray<FlipCandidate> candidates)
    {
        while (true)
        {
            ImmutableArray<FlipCandidate> merged = candidates;
            foreach (string thing in candidates.SelectMany(candidate => candidate.Changes).Select(change => change.Token.Thing).Distinct().ToList())
                merged = By(merged, thing);
            if (merged.Length == candidates.Length)
                return merged;
            candidates = merged;
        }
    }

    /// <summary>Puts together those that differ in one thing only.</summary>
    private static ImmutableArray<FlipCandidate> By(ImmutableArray<FlipCandidate> candidates, string thing)
    {
        Dictionary<FlipCandidate, FlipCandidate?> instead = new(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<(string Others, int Count), FlipCandidate> same in candidates.Where(candidate => CountOf(candidate, thing) > 0)
            .GroupBy(candidate => (RestOf(candidate, thing), CountOf(candidate, thing))).Where(group => group.Skip(1).Any()))
        {
            if (Together(same, thing, same.Key.Count) is not { } together)
                continue;
            foreach ((int at, FlipCandidate candidate) in same.Index())
                instead[candidate] = at == 0 ? together : null;
        }

        return instead.Count == 0 ? candidates
            : [.. candidates.Select(candidate => instead.TryGetValue(candidate, out FlipCandidate? other) ? other : candidate).OfType<FlipCandidate>()];
    }

    /// <summary>One change for several, when they go through every way of sharing so many out among what each can be.</summary>
    private static FlipCandidate? Together(IEnumerable<FlipCandidate> same, string thing, int count)
    {
        ImmutableArray<FlipToken> tokens =
            [.. same.SelectMany(candidate => candidate.Changes).Select(change => change.Token).Where(token => token.Thing == thing).DistinctBy(token => token.Id)];
        if (same.Count() != FlipCandidates.Choose(tokens.Length + count - 1, count))
            return null;
        var all = new FlipToken(tokens[0].Key, tokens[0].Seats, tokens[0].From, [.. tokens.SelectMany(token => token.Values).Distinct().Order()]);
        FlipCandidate first = same.First();
        return new FlipCandidate([.. first.Changes.Where(change => change.Token.Thing != thing), (all, count)], first.End);
    }

    private static int CountOf(FlipCandidate candidate, string thing) => candidate.Changes.Where(change => change.Token.Thing == thing).Sum(change => change.Count);

    private static string RestOf(FlipCandidate candidate, string thing) =>
        $"{candidate.End}|{string.Join('&', candidate.Changes.Where(change => change.Token.Thing != thing).Select(change => $"{change.Token.Id}*{change.Count}").Order(StringComparer.Ordinal))}";
}
