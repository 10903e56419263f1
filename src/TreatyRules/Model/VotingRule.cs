using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>How an organ decides.</summary>
/// <param name="Id">Its qualified name.</param>
/// <param name="Organ">The organ's qualified name.</param>
/// <param name="Ways">The ways in which it can be adopted, tried in order; a plain rule has one without a name. What the rule says for all ways is in each.</param>
/// <param name="Provenance">Its article.</param>
public sealed record VotingRule(string Id, string Organ, ImmutableArray<Way> Ways, Provenance Provenance);
