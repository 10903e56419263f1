using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>An event of a crisis, as it was held.</summary>
/// <param name="Event">The event's qualified name.</param>
/// <param name="On">The day on which it is held, and counted.</param>
/// <param name="TakesEffect">The day on which it becomes a record and states answer to it.</param>
/// <param name="Symbol">Its document symbol or name in the crisis.</param>
/// <param name="Happened">Whether it happened; null: not known.</param>
/// <param name="Fields">All fields of the event, in its order; a field that has a default set and is left out is not among them.</param>
/// <param name="Ballots">How the seats voted; null: by the crisis's standing ballots.</param>
/// <param name="WithoutVote">The result where no vote was taken.</param>
/// <param name="Recorded">The result or way that history records: an expectation.</param>
/// <param name="RecordedBy">Those who, as history records, defeated it.</param>
/// <param name="Span">Where it stands.</param>
public sealed record HeldEvent(
    string Event,
    DateOnly On,
    DateOnly TakesEffect,
    string? Symbol,
    bool? Happened,
    ImmutableArray<FieldDatum> Fields,
    BallotSheet? Ballots,
    VoteResult WithoutVote,
    string? Recorded,
    ImmutableArray<string> RecordedBy,
    SourceSpan Span);
