using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>A crisis bound to the law: its facts, events and ballots, and what is expected of it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">The day on which it begins.</param>
/// <param name="AsOf">The day at whose close verdicts are read unless another is asked for.</param>
/// <param name="Records">Its facts, a record for each value where a single-valued field was given several.</param>
/// <param name="OmittedLists">The record types whose list was left out and counts as unknown or as none.</param>
/// <param name="Events">Its events, in the file's order.</param>
/// <param name="Standing">How the seats of an organ (qualified) would vote on a motion that carries no ballots of its own.</param>
/// <param name="Places">Places of its own.</param>
/// <param name="Actors">Non-state actors that it declares.</param>
/// <param name="Expectations">What it expects.</param>
/// <param name="Sources">What it rests on.</param>
/// <param name="Span">Where it stands.</param>
public sealed record CrisisFile(
    string Id,
    string? Title,
    DateOnly Date,
    DateOnly? AsOf,
    ImmutableArray<CrisisRecord> Records,
    ImmutableArray<string> OmittedLists,
    ImmutableArray<HeldEvent> Events,
    ImmutableSortedDictionary<string, BallotSheet> Standing,
    ImmutableArray<Place> Places,
    ImmutableArray<string> Actors,
    ImmutableArray<Expectation> Expectations,
    ImmutableArray<string> Sources,
    SourceSpan Span)
{
    /// <summary>Whether the file says that it expects nothing, by an empty list, instead of not speaking of it.</summary>
    public bool ExpectsNothing { get; init; }

    /// <summary>The last day that the file names: verdicts are read at its close when nothing else is asked for.</summary>
    public DateOnly LastDay
    {
        get
        {
            DateOnly last = Date;
            foreach (CrisisRecord record in Records)
                last = Later(Later(last, record.From), record.Until?.AddDays(-1));
            foreach (HeldEvent held in Events)
                last = Later(Later(last, held.On), held.TakesEffect);
            return last;
        }
    }

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;
}
