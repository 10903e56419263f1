using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Claims;

/// <summary>A claim and what the law gives on it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Evidence">What decides it, each piece held against the law.</param>
public sealed record CheckedClaim(Claim Claim, ImmutableArray<CheckedEvidence> Evidence)
{
    /// <summary>Whether the law bears the finding out, as far as anything decides it.</summary>
    public bool Passed => Evidence.All(evidence => evidence.Passed);
}
