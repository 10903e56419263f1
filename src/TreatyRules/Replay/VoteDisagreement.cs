using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Replay;

/// <summary>A vote of which the law makes something else than the record has.</summary>
/// <param name="Id">What the vote is known by.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="Date">The day.</param>
/// <param name="Recorded">The result on record.</param>
/// <param name="RecordedBy">Who defeated it, by the record.</param>
/// <param name="Decided">The result in law.</param>
/// <param name="DecidedBy">Who defeated it, in law.</param>
/// <param name="Cause">Why it is not adopted in law; null when it is, or when not all ballots are known by name.</param>
/// <param name="Readings">Readings that give the result on record: what the disagreement turns on.</param>
/// <param name="Motions">Motions, of other names than the record says, that give it.</param>
public sealed record VoteDisagreement(
    string Id,
    int Line,
    DateOnly Date,
    VoteResult Recorded,
    ImmutableArray<string> RecordedBy,
    VoteResult Decided,
    ImmutableArray<string> DecidedBy,
    Cause? Cause,
    ImmutableArray<ChosenReading> Readings,
    ImmutableArray<string> Motions);
