using TreatyRules.Model;

namespace TreatyRules.Evaluation.Rows;

/// <summary>An event of a crisis in the row.</summary>
/// <param name="Held">The event as the crisis has it.</param>
/// <param name="Event">The event type's number.</param>
/// <param name="Address">Where its record stands.</param>
/// <param name="Sheet">Its own ballots, or -1 where those that stand for its organ are counted.</param>
internal sealed record LaidEvent(HeldEvent Held, int Event, int Address, int Sheet)
{
    /// <summary>Whether it happened; null when that is unknown, or varied.</summary>
    public bool? Happened { get; init; } = Held.Happened;

    /// <summary>What it is said to have come to without a vote.</summary>
    public VoteResult WithoutVote { get; private init; } = Held.WithoutVote;

    /// <summary>The event as if it had come to a result, whoever voted.</summary>
    public LaidEvent Supposing(VoteResult result) => this with { Held = Held with { WithoutVote = result }, WithoutVote = result };
}
