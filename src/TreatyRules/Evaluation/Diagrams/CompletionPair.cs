using System.Collections.Immutable;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Two completions that differ in one unknown alone, and in outcome.</summary>
/// <param name="Key">The unknown, or the vote in which it is a ballot, or in which it is counted with ballots who is in a set.</param>
/// <param name="Seat">The seat whose it is there; null when it is of no vote.</param>
/// <param name="Aspect">What it is of the seat.</param>
/// <param name="One">Its value, or the seat's kind, in one of them.</param>
/// <param name="Other">In the other.</param>
/// <param name="Values">What both take of other unknowns.</param>
/// <param name="Ballots">What both take of open seats, by vote, and what of it hangs together with the outcome.</param>
internal sealed record CompletionPair(
    int Key, int? Seat, SeatAspect Aspect, int One, int Other, ImmutableDictionary<int, int> Values, ImmutableDictionary<int, (CastBallots Cast, HangingSeats Hanging)> Ballots)
{
    /// <summary>The key under which the unknown is told.</summary>
    public int Name => Seat is not { } seat ? Key
        : Aspect.Set is { } place && Unknown.MemberKey(Ballots[Held].Cast.Vote.Sets[place], seat) is { } member ? member
        : Unknown.BallotKey(Ballots[Held].Cast.Vote.Votes[Aspect.Vote], seat);

    /// <summary>The vote whose it is.</summary>
    private int Held => Unknown.VoteKey(Key);

    /// <summary>The same of another seat that nothing tells apart from this one: the two change places.</summary>
    public CompletionPair Of(int seat)
    {
        if (Seat is not { } mine || mine == seat)
            return this;
        (CastBallots cast, HangingSeats hanging) = Ballots[Held];
        int[] swapped = [.. cast.Kinds];
        (swapped[mine], swapped[seat]) = (swapped[seat], swapped[mine]);
        return this with { Seat = seat, Ballots = Ballots.SetItem(Held, (cast with { Kinds = swapped }, hanging)) };
    }

    /// <summary>What is taken of the unknown in one of the two.</summary>
    public int Value(bool isOther)
    {
        int value = isOther ? Other : One;
        return Seat is null ? value : Aspect.Set is { } place ? (BallotKinds.IsIn(value, place) ? 1 : 0) : BallotKinds.Ballot(value, Aspect.Vote);
    }

    /// <summary>Puts the row into one of the two completions.</summary>
    public void Take(Row row, bool isOther)
    {
        foreach ((int key, int value) in Values)
            row.Unknowns.Take(key, Part.Of([value]));
        foreach ((int held, (CastBallots cast, _)) in Ballots)
            row.Unknowns.Cast(Seat is { } seat && Held == held ? With(cast, seat, isOther) : cast);
        if (Seat is null)
            row.Unknowns.Take(Key, Part.Of([isOther ? Other : One]));
    }

    /// <summary>What both take of who is in sets of states, by the unknown.</summary>
    public IEnumerable<KeyValuePair<int, int>> Members =>
    [
        .. Values.Where(value => Unknown.MemberOf(value.Key) is not null),
        .. Ballots.Values.SelectMany(vote => vote.Hanging.MemberKeys.Join(vote.Cast.Members(Open(vote.Cast)), key => key, member => member.Key, (_, member) => KeyValuePair.Create(member.Key, member.Value)))
            .Where(member => member.Key != Name),
    ];

    private static IEnumerable<int> Open(CastBallots cast) => Conditions.StateSets.Members(cast.Vote.Seats);

    private CastBallots With(CastBallots cast, int seat, bool isOther)
    {
        int[] with = [.. cast.Kinds];
        with[seat] = isOther ? Other : One;
        return cast with { Kinds = with };
    }
}
