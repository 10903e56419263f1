using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Explanation;

/// <summary>The ballots of one kind in a group of seats.</summary>
/// <param name="Ballot">The kind; null for those that are not known.</param>
/// <param name="Count">How many.</param>
/// <param name="Seats">Who cast them, in the codes of the day; fewer than <paramref name="Count"/> where some are counted without a name.</param>
public sealed record CountedBallots(Ballot? Ballot, int Count, ImmutableArray<string> Seats);
