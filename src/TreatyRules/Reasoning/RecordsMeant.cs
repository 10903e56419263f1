using System.Collections.Immutable;

namespace TreatyRules.Reasoning;

/// <summary>The facts and events that a path means.</summary>
/// <param name="Facts">The places of the facts among all of the crisis.</param>
/// <param name="Events">The places of the events.</param>
internal sealed record RecordsMeant(ImmutableArray<int> Facts, ImmutableArray<int> Events);
