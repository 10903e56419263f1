using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>An organ and its groups of seats.</summary>
internal sealed record CompiledOrgan(Organ Organ, ImmutableArray<CompiledSeats> Groups);
