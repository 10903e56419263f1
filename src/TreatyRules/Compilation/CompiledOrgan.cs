using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>An organ and its groups of seats.</summary>
/// <param name="Organ">The organ as the law has it.</param>
/// <param name="Groups">Its groups.</param>
/// <param name="Table">Its seats by date; null when they depend on more.</param>
internal sealed record CompiledOrgan(Organ Organ, ImmutableArray<CompiledSeats> Groups, SeatTable? Table);
