using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>An organ and its seats by group and date.</summary>
/// <param name="Id">Its qualified name.</param>
/// <param name="Groups">Its groups; a plain list of seats is one group without a name.</param>
/// <param name="Provenance">Its article.</param>
public sealed record Organ(string Id, ImmutableArray<SeatGroup> Groups, Provenance Provenance);
