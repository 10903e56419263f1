using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Replay;

/// <summary>What the law makes of a recorded vote.</summary>
/// <param name="Possible">The results that are possible.</param>
/// <param name="IsDecided">Whether there is one and no more.</param>
/// <param name="Missing">What the record does not tell and was asked for.</param>
/// <param name="Questions">The contested points that were asked.</param>
internal sealed record VoteFinding(ImmutableArray<VoteResult> Possible, bool IsDecided, ImmutableArray<string> Missing, ImmutableArray<Question> Questions);
