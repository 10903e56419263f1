using System.Collections.Immutable;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Two completions that differ in one unknown alone, and in outcome.</summary>
/// <param name="Key">The unknown, or the vote in which it is a ballot.</param>
/// <param name="Seat">The seat whose ballot it is; null when it is no ballot.</param>
/// <param name="One">Its value, or ballot, in one of them.</param>
/// <param name="Other">In the other.</param>
/// <param name="Values">What both take of other unknowns.</param>
/// <param name="Ballots">The ballots that both take, by vote: the open seats, and each actor's ballot.</param>
internal sealed record CompletionPair(
    int Key, int? Seat, int One, int Other, ImmutableDictionary<int, int> Values, ImmutableDictionary<int, (ulong[] Open, byte[] Cast)> Ballots)
{
    /// <summary>The key under which the unknown is told.</summary>
    public int Name => Seat is { } seat ? Unknown.BallotKey(Unknown.VoteKey(Key), seat) : Key;

    /// <summary>The same of another seat that nothing tells apart from this one: the two change places.</summary>
    public CompletionPair Of(int seat)
    {
        if (Seat is not { } mine || mine == seat)
            return this;
        int held = Unknown.VoteKey(Key);
        (ulong[] open, byte[] cast) = Ballots[held];
        byte[] swapped = [.. cast];
        (swapped[mine], swapped[seat]) = (swapped[seat], swapped[mine]);
        return this with { Seat = seat, Ballots = Ballots.SetItem(held, (open, swapped)) };
    }

    /// <summary>Puts the row into one of the two completions.</summary>
    public void Take(Row row, bool isOther)
    {
        foreach ((int key, int value) in Values)
            row.Unknowns.Take(key, Part.Of([value]));
        foreach ((int held, (_, byte[] cast)) in Ballots)
            row.Unknowns.Cast(held, Seat is { } seat && Unknown.VoteKey(Key) == held ? With(cast, seat, isOther) : cast);
        if (Seat is null)
            row.Unknowns.Take(Key, Part.Of([isOther ? Other : One]));
    }

    private byte[] With(byte[] cast, int seat, bool isOther)
    {
        byte[] with = [.. cast];
        with[seat] = (byte)(isOther ? Other : One);
        return with;
    }
}
