using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A ledger of claims that documents make about the law.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Documents">The documents by file name, and what each is, in the file's order.</param>
/// <param name="Claims">The claims, in the file's order.</param>
/// <param name="Contradictions">Claims that cannot all be true.</param>
public sealed record ClaimsFile(
    string Id,
    string? Title,
    ImmutableArray<KeyValuePair<string, string>> Documents,
    ImmutableArray<Claim> Claims,
    ImmutableArray<ClaimContradiction> Contradictions);
