namespace TreatyRules.Model;

/// <summary>A state and a time during which it is party.</summary>
/// <param name="State">The state's code; a continuing state's covers its predecessor.</param>
/// <param name="Applies">When it is party.</param>
/// <param name="Notice">The day on which it gave notice of withdrawal, for information: it is bound until its period ends.</param>
/// <param name="Provenance">Where it is said.</param>
public sealed record PartyPeriod(string State, Applicability Applies, DateOnly? Notice, Provenance Provenance);
