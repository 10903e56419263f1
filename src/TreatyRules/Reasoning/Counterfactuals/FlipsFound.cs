using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>The smallest changes that were found.</summary>
/// <param name="Searched">Up to how many changes at once every way without a date among them was gone through.</param>
/// <param name="Unmoved">The changes without a date.</param>
/// <param name="SearchedWithDates">Up to how many, from one date among them on; as many as were asked for where dates are not varied.</param>
/// <param name="Moved">The changes with a date.</param>
internal sealed record FlipsFound(int Searched, ImmutableArray<FlipCandidate> Unmoved, ImmutableArray<int> SearchedWithDates, ImmutableArray<FlipCandidate> Moved)
{
    /// <summary>Up to how many changes at once every way was gone through.</summary>
    public int SearchedAll => SearchedWithDates.Append(Searched).Min();

    /// <summary>What was not gone through, in words.</summary>
    public IEnumerable<string> Limits(int most)
    {
        if (Searched < most)
            yield return $"the search ended early: of more than {Searched} changes at once not every way was gone through";
        if (SearchedAll == Searched)
            yield break;

        // With few dates moved a search may have come further than with more of them.
        int dates = SearchedWithDates.IndexOf(SearchedAll);
        string among = dates switch { 0 => "a date", 1 => "more than one date", _ => $"more than {dates} dates" };
        yield return $"the search ended early: of more than {SearchedAll} changes at once with {among} among them not every way was gone through";
    }
}
