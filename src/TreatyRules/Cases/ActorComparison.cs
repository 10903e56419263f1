using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Cases;

/// <summary>Compares actors, each by the code of the state that continues it: a state and its continuation are one.</summary>
internal sealed class ActorComparison(Law law)
{
    /// <summary>Where exactly these were expected: who is left out, and who is there besides. Null: nothing parts them.</summary>
    public string? Exactly(string what, ImmutableArray<string>? expected, IEnumerable<string> found)
    {
        if (expected is null)
            return null;
        SortedSet<string> there = Known(found);
        SortedSet<string> wanted = Known(expected.Value);
        if (wanted.SetEquals(there))
            return null;
        string absent = wanted.IsSubsetOf(there) ? "" : $", without {ExpectationWords.Actors([.. wanted.Except(there)])}";
        string besides = there.IsSubsetOf(wanted) ? "" : $", and {ExpectationWords.Actors([.. there.Except(wanted)])} besides";
        return $"expected {what} {ExpectationWords.Actors(expected.Value)}, found {ExpectationWords.Actors(there)}{(wanted.Count > 0 && there.Count > 0 ? absent + besides : "")}";
    }

    /// <summary>Where none of these was expected: those who are there. Null: none is.</summary>
    public string? None(string what, ImmutableArray<string> unwanted, IEnumerable<string> found)
    {
        SortedSet<string> there = Known(found);
        there.IntersectWith(Known(unwanted));
        return there.Count == 0 ? null : $"expected not {what} {ExpectationWords.Actors(unwanted)}, found {ExpectationWords.Actors(there)} among them";
    }

    private SortedSet<string> Known(IEnumerable<string> codes) => new(codes.Select(law.ActorOf), StringComparer.Ordinal);
}
