using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>A vote whose record does not tell enough to decide it.</summary>
/// <param name="Id">What the vote is known by.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="Date">The day.</param>
/// <param name="Recorded">The result on record.</param>
/// <param name="Possible">Results that are possible; not always all of them.</param>
/// <param name="Missing">What the record does not tell.</param>
public sealed record OpenVote(string Id, int Line, DateOnly Date, VoteResult Recorded, ImmutableArray<VoteResult> Possible, ImmutableArray<string> Missing);
