using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules;

/// <summary>An event that was voted on, and what came of it.</summary>
/// <param name="Event">Its symbol, or the event's name.</param>
/// <param name="Type">The event's qualified name.</param>
/// <param name="On">The day of the vote.</param>
/// <param name="Rule">The voting rule.</param>
/// <param name="Result">The result.</param>
/// <param name="Way">The way in which it was adopted, if it has a name.</param>
/// <param name="By">Those who defeated it.</param>
/// <param name="Bound">Those whom it binds.</param>
/// <param name="Counts">The ballots, in the order of <see cref="Ballot"/>; void ones are not among them.</param>
/// <param name="Excluded">Those whose ballot is void.</param>
/// <param name="Cause">Why it was not adopted; null when it was.</param>
public sealed record Decision(
    string Event,
    string Type,
    DateOnly On,
    string Rule,
    VoteResult Result,
    string? Way,
    ImmutableArray<string> By,
    ImmutableArray<string> Bound,
    ImmutableArray<int> Counts,
    ImmutableArray<string> Excluded,
    Cause? Cause);
