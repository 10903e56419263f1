using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A group of seats of an organ, such as the permanent ones: the union of those of its items that are there on the day.</summary>
public sealed record SeatGroup(string? Name, ImmutableArray<SeatItem> Items);
