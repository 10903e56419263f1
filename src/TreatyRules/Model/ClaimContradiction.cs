using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>Claims that cannot all be true.</summary>
/// <param name="Name">The name of the contradiction.</param>
/// <param name="Claims">The names of the claims.</param>
/// <param name="Note">Where they part, and which holds.</param>
public sealed record ClaimContradiction(string Name, ImmutableArray<string> Claims, string? Note);
