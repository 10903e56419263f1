using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>The ballots of a vote, as written.</summary>
/// <param name="Named">Those of named states; a null ballot was written <c>unknown</c>.</param>
/// <param name="Unnamed">How many more ballots of each kind, in the order of <see cref="Ballot"/>, were cast by states whose names are not known.</param>
/// <param name="Otherwise">The ballot of every other seat; null: it is unknown.</param>
/// <param name="Span">Where they stand.</param>
public sealed record BallotSheet(ImmutableDictionary<string, NamedBallot> Named, ImmutableArray<int> Unnamed, Ballot? Otherwise, SourceSpan Span)
{
    /// <summary>No ballot is known.</summary>
    public static BallotSheet Unknown { get; } = new(ImmutableDictionary<string, NamedBallot>.Empty, [0, 0, 0, 0, 0], null, SourceSpan.None);

    /// <summary>Whether some ballots are counted without a name.</summary>
    public bool HasUnnamed => Unnamed.Any(count => count > 0);
}
