using System.Collections.Immutable;

namespace TreatyRules.Explanation;

/// <summary>The valid ballots of a group of seats.</summary>
/// <param name="Name">The group; the organ's qualified name for all its seats.</param>
/// <param name="IsWhole">Whether it is the whole organ.</param>
/// <param name="Ballots">The ballots by kind; kinds that nobody cast are left out.</param>
public sealed record CountedGroup(string Name, bool IsWhole, ImmutableArray<CountedBallots> Ballots);
