using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Replay;

/// <summary>A vote as a file records it.</summary>
/// <param name="Id">What it is known by.</param>
/// <param name="Line">The line of its first row.</param>
/// <param name="Date">The day.</param>
/// <param name="Result">What came of it; none: the file does not tell.</param>
/// <param name="WasTaken">Whether a vote was taken at all.</param>
/// <param name="Ballots">The ballots that are known by name, by the continuing state's code.</param>
/// <param name="Tally">How many ballots of each kind, in the order of <see cref="Ballot"/>; null where the file does not tell.</param>
/// <param name="Seats">How many seats there were.</param>
/// <param name="DefeatedBy">Who defeated it, by the continuing state's code.</param>
/// <param name="Motions">What it may have been on.</param>
internal sealed record RecordedVote(
    string Id,
    int Line,
    DateOnly Date,
    VoteResult Result,
    bool WasTaken,
    ImmutableSortedDictionary<string, Ballot> Ballots,
    ImmutableArray<int?> Tally,
    int? Seats,
    ImmutableArray<string> DefeatedBy,
    ImmutableArray<RecordedMotion> Motions)
{
    /// <summary>How many ballots of a kind are known by name.</summary>
    public int Named(Ballot ballot) => Ballots.Values.Count(one => one == ballot);

    /// <summary>The ballots as they are counted: by name, and by number for the rest.</summary>
    public BallotSheet Sheet()
    {
        ImmutableArray<int> unnamed = [.. Tally.Select((count, kind) => count is { } known ? known - Named((Ballot)kind) : 0)];
        return new BallotSheet(
            Ballots.ToImmutableDictionary(pair => pair.Key, pair => new NamedBallot(pair.Value, Text.SourceSpan.None)),
            unnamed,
            null,
            Text.SourceSpan.None);
    }
}
