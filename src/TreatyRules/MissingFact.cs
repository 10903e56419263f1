using System.Collections.Immutable;

namespace TreatyRules;

/// <summary>A fact or ballot that can still change the outcome, and two completions of what is unknown that show it: they differ in it alone.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="One">What it is in one of them, and what that comes to.</param>
/// <param name="Other">What it is in the other, and what that comes to.</param>
/// <param name="Supposing">What both suppose of the other unknowns that they ask for; of a vote, all its unknown ballots.</param>
public sealed record MissingFact(string Name, SupposedOutcome One, SupposedOutcome Other, ImmutableArray<SupposedFact> Supposing)
{
    /// <summary>Of a state's ballot, or of its being in a set: the state, and what is said before and after several such states; else null.</summary>
    internal (string State, string Before, string After)? OfState { get; init; }
}
