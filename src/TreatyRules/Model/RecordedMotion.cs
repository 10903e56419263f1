using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>What a recorded vote may have been on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="When">The values that columns must have, by heading.</param>
/// <param name="Fields">The fields of the event that are given.</param>
public sealed record RecordedMotion(string Name, ImmutableSortedDictionary<string, string> When, ImmutableArray<FieldDatum> Fields);
