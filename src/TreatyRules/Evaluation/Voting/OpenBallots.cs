using System.Numerics;

namespace TreatyRules.Evaluation.Voting;

/// <summary>The ballots of a vote that are open: not known, or to be varied; and with them, where the vote hangs on that, who is in sets of states that are unknown. Nothing is supposed of a seat before a count makes it matter.</summary>
/// <param name="Held">The event's number.</param>
/// <param name="Seats">The seats whose ballots are open, or of which it is open whether they sit or are excluded.</param>
/// <param name="Cast">Where ballots are varied: for each actor the ballot that the crisis gives, <see cref="NotKnown"/> for none; null where they are simply not known.</param>
internal sealed record OpenBallots(int Held, ulong[] Seats, byte[]? Cast)
{
    /// <summary>Stands, among the kinds of ballots, for one that is not known and stays so.</summary>
    public const byte NotKnown = 5;

    /// <summary>How many kinds there are, the one that is not known among them.</summary>
    public const int Kinds = 6;

    /// <summary>Where the sets of states stand of which it is open, too, whether each seat is in them.</summary>
    public int[] Sets { get; init; } = [];

    /// <summary>The votes that are counted together, because the same sets decide who sits or is excluded in them.</summary>
    public int[] Votes { get; init; } = [Held];

    /// <summary>Whether the crisis does not give the ballot of some seat, which may stay unknown.</summary>
    public bool MayStayOpen => Cast is { } cast && SomeSeat(Seats, seat => cast[seat] == NotKnown);

    private static bool SomeSeat(ulong[] seats, Func<int, bool> holds)
    {
        for (int word = 0; word < seats.Length; word++)
        {
            for (ulong left = seats[word]; left != 0; left &= left - 1)
            {
                if (holds((word << 6) + BitOperations.TrailingZeroCount(left)))
                    return true;
            }
        }

        return false;
    }
}
