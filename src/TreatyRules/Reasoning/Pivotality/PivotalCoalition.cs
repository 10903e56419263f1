using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>Ballots that together give a vote another result, none of which can be left out.</summary>
/// <param name="Size">How many.</param>
/// <param name="Result">The result that they give.</param>
/// <param name="Ways">In how many ways they can be chosen.</param>
/// <param name="Changes">The ballots: so many of some seats of which it does not matter which.</param>
/// <param name="Verdicts">The verdicts that change with the first of these ways, which has been run.</param>
public sealed record PivotalCoalition(int Size, VoteResult Result, BigInteger Ways, ImmutableArray<FlipChange> Changes, ImmutableArray<PivotalVerdict> Verdicts);
