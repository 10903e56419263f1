using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>One way in which a decision is adopted. Parts are judged in the order of the parameters; the first that fails is the result.</summary>
/// <param name="Name">Its name; null for the only way of a plain rule.</param>
/// <param name="Applies">When it is open; variable 0 is the event.</param>
/// <param name="Excludes">Whose ballots are void.</param>
/// <param name="Quorum">Who must be there.</param>
/// <param name="Majority">How many it takes; with a majority at least one vote in favour is needed.</param>
/// <param name="Veto">What defeats it all the same.</param>
/// <param name="Objection">What breaks consensus or unanimity.</param>
/// <param name="Binds">Whom the decision binds.</param>
/// <param name="BoundSet">The set, for <see cref="Model.Binds.Set"/>.</param>
/// <param name="Provenance">Its article.</param>
public sealed record Way(
    string? Name,
    Applicability Applies,
    ImmutableArray<Exclusion> Excludes,
    VotingPart? Quorum,
    VotingPart? Majority,
    VotingPart? Veto,
    VotingPart? Objection,
    Binds Binds,
    ValueSet? BoundSet,
    Provenance Provenance);
