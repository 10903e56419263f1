using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>An answer to a contested point, who holds it, and when it is the default.</summary>
public sealed record Reading(string Name, ImmutableArray<Period> Defaults, string? HeldBy, Provenance Provenance);
