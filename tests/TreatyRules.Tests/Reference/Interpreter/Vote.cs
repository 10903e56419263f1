using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>A vote being counted: the organ's seats of the day, which ballots are void, and how each seat voted.</summary>
internal sealed class Vote(Organ organ, PlainRecord @event, ImmutableSortedSet<string> excluded, Func<string, Ballot> ballotOf, Situation now)
{
    public PlainRecord Event { get; } = @event;

    /// <summary>The seats whose ballot is not void, with their ballots.</summary>
    public IEnumerable<SeatInVote> Entitled(string? group) => Seats(group).Except(excluded).Select(seat => new SeatInVote(seat, ballotOf(seat)));

    public ImmutableSortedSet<string> SeatsThat(Ballot ballot, string? group = null) =>
        Sets.Of(Entitled(group).Where(seat => seat.Ballot == ballot).Select(seat => seat.Seat));

    /// <summary>A void ballot is in no count but that of the seats.</summary>
    public int Count(string? group, CountOf of) => of switch
    {
        CountOf.Yes => SeatsThat(Ballot.Yes, group).Count,
        CountOf.No => SeatsThat(Ballot.No, group).Count,
        CountOf.Abstain => SeatsThat(Ballot.Abstain, group).Count,
        CountOf.NotVoting => SeatsThat(Ballot.NotVoting, group).Count,
        CountOf.Absent => SeatsThat(Ballot.Absent, group).Count,
        CountOf.Present => Count(group, CountOf.Entitled) - Count(group, CountOf.Absent),
        CountOf.Voting => Count(group, CountOf.Yes) + Count(group, CountOf.No),
        CountOf.Seats => Seats(group).Count,
        CountOf.Entitled => Seats(group).Except(excluded).Count,
        _ => throw new UnreachableException(),
    };

    private ImmutableSortedSet<string> Seats(string? group) => Sets.SeatsIn(organ, group, now);
}
