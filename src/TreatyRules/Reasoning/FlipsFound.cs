using System.Collections.Immutable;

namespace TreatyRules.Reasoning;

/// <summary>The smallest changes that were found.</summary>
/// <param name="Searched">Up to how many changes at once every way without a date among them was gone through.</param>
/// <param name="Unmoved">The changes without a date.</param>
/// <param name="SearchedWithDates">The same of ways with a date among them; as many as were asked for where dates are not varied.</param>
/// <param name="Moved">The changes with a date.</param>
internal sealed record FlipsFound(int Searched, ImmutableArray<FlipCandidate> Unmoved, int SearchedWithDates, ImmutableArray<FlipCandidate> Moved);
