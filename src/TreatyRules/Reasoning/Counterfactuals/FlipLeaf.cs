using System.Collections.Immutable;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Variations of a crisis that no test of the run tells apart, and what they come to.</summary>
/// <param name="Changed">What must be changed, and to one of which values.</param>
/// <param name="Votes">What must hold of the ballots of votes.</param>
/// <param name="End">The number of the outcome, or of a vote's result.</param>
internal sealed record FlipLeaf(ImmutableArray<(int Key, int[] Values)> Changed, ImmutableArray<ImmutableArray<BallotBound>> Votes, int End);
