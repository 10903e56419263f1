namespace TreatyRules.Reasoning;

/// <summary>A seat casts another ballot.</summary>
/// <param name="Written">As written.</param>
/// <param name="In">The symbol of an event, or the qualified name of an organ, all of whose votes are meant.</param>
/// <param name="State">The state.</param>
/// <param name="Ballot">The ballot, or <c>unknown</c>.</param>
public sealed record BallotChange(string Written, string In, string State, string Ballot) : CrisisChange(Written);
