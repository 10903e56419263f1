using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules;

/// <summary>An event that was voted on, and what came of it.</summary>
/// <param name="Event">Its symbol, or the event's name.</param>
/// <param name="Type">The event's qualified name.</param>
/// <param name="On">The day of the vote.</param>
/// <param name="Rule">The voting rule.</param>
/// <param name="Result">The result; <see cref="VoteResult.None"/> where what is not known decides it.</param>
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
    Cause? Cause)
{
    /// <summary>How many valid ballots are not known; they are among none of <see cref="Counts"/>.</summary>
    public int Unknown { get; init; }

    /// <summary>Whether it was adopted and nobody voted: a vote carries with one in favour at least.</summary>
    internal bool IsWithoutVote => Result == VoteResult.Adopted && Unknown == 0 && Counts.All(count => count == 0);

    /// <summary>Its number among the events of the crisis.</summary>
    internal int Held { get; init; }

    /// <summary>The vote with its result left open, because what is not known decides it.</summary>
    internal Decision Open() => this with { Result = VoteResult.None, Way = null, By = [], Bound = [], Cause = null };
}
