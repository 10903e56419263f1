using System.Collections.Immutable;

namespace TreatyRules.Compilation;

/// <summary>What a run cannot do without.</summary>
/// <param name="Procedures">The procedures asked about, by conditions and by the votes on events.</param>
/// <param name="Events">The events whose records or votes are asked for.</param>
/// <param name="Effects">Whether the effects in force are asked for.</param>
internal sealed record Needs(ImmutableArray<int> Procedures, ImmutableArray<int> Events, bool Effects);
