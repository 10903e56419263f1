using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Claims;

/// <summary>What decides a claim, held against the law.</summary>
/// <param name="Evidence">What the ledger says.</param>
/// <param name="Stated">That in words.</param>
/// <param name="Found">What came out, in words.</param>
/// <param name="Differences">Where the two part.</param>
public sealed record CheckedEvidence(ClaimEvidence Evidence, string Stated, string Found, ImmutableArray<string> Differences)
{
    /// <summary>Whether the law gives what the ledger says.</summary>
    public bool Passed => Differences.IsEmpty;
}
