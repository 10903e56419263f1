using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>What can still come of an interview with one of its days moved.</summary>
/// <param name="Possible">The outcomes still possible; none where no crisis can say so.</param>
/// <param name="IsWhole">Whether there are no others.</param>
/// <param name="Last">The last day of which the same is known.</param>
internal readonly record struct MovedOutlook(ImmutableArray<Outcome> Possible, bool IsWhole, int Last);
