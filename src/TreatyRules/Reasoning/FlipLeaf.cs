using System.Collections.Immutable;
using TreatyRules.Evaluation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>Variations of a crisis that no test of the run tells apart, and what they come to.</summary>
/// <param name="Changed">What must be changed, and to one of which values.</param>
/// <param name="Votes">What must hold of the ballots of votes.</param>
/// <param name="Outcome">The outcome.</param>
internal sealed record FlipLeaf(ImmutableArray<(int Key, int[] Values)> Changed, ImmutableArray<ImmutableArray<BallotBound>> Votes, Outcome Outcome);
