using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A layout of files in which an organ's votes are recorded.</summary>
/// <param name="Id">Its qualified name.</param>
/// <param name="Event">The event that is voted on, qualified.</param>
/// <param name="Columns">Which column tells what.</param>
/// <param name="Ballots">The file's words for ballots.</param>
/// <param name="Results">The file's words for results.</param>
/// <param name="Recorded">The result of every vote, where the file has only such; else none.</param>
/// <param name="WithoutVote">Words in the manner of a decision that was taken without a vote.</param>
/// <param name="States">The file's codes that are not the law's.</param>
/// <param name="Motions">What the votes may have been on.</param>
/// <param name="Provenance">What it rests on.</param>
public sealed record VoteFile(
    string Id,
    string Event,
    VoteColumns Columns,
    ImmutableDictionary<string, Ballot> Ballots,
    ImmutableDictionary<string, VoteResult> Results,
    VoteResult Recorded,
    ImmutableArray<string> WithoutVote,
    ImmutableDictionary<string, string> States,
    ImmutableArray<RecordedMotion> Motions,
    Provenance Provenance);
