namespace TreatyRules.Evaluation.Voting;

/// <summary>What is open of a seat, as one kind: its ballot, and of each of some sets of states whether it is in it. Kinds are numbered by the ballot, and eight further on for each set; a test of them is a bit for each. Where several votes are counted together, their ballots are further digits.</summary>
internal static class BallotKinds
{
    /// <summary>Of how many sets at most it is open, beside the ballot, who is in them.</summary>
    public const int MostSets = 3;

    /// <summary>How many votes on whose ballots something hangs are counted together at most: with each more there are three times as many kinds.</summary>
    public const int MostVotes = 3;

    /// <summary>Whatever the kind.</summary>
    public const ulong All = ulong.MaxValue;

    private const int PerBallot = 8;
    private const int OfOneVote = PerBallot << MostSets;
    private const ulong Each = 0x0101_0101_0101_0101;
    private const ulong Known = 0x1F1F_1F1F_1F1F_1F1F;

    /// <summary>The kinds with one of some ballots, whatever sets the seat is in.</summary>
    public static ulong Of(int ballots) => (ulong)ballots * Each;

    /// <summary>The kinds of those who are in a set.</summary>
    public static ulong In(int set) => set switch
    {
        0 => 0xFF00_FF00_FF00_FF00,
        1 => 0xFFFF_0000_FFFF_0000,
        _ => 0xFFFF_FFFF_0000_0000,
    };

    /// <summary>The ballot of a kind in one of the votes.</summary>
    public static int Ballot(int kind, int vote) => (vote == 0 ? kind : kind / OfOneVote >> (3 * (vote - 1))) % PerBallot;

    /// <summary>What of a kind is one vote's: its ballot there, and the sets.</summary>
    public static int In(int kind, int vote) => (kind % OfOneVote) - (kind % PerBallot) + Ballot(kind, vote);

    /// <summary>Whether a seat of a kind is in a set.</summary>
    public static bool IsIn(int kind, int set) => (kind / PerBallot >> set & 1) != 0;

    /// <summary>What being in a set adds to a kind.</summary>
    public static int OfMember(int set) => PerBallot << set;

    /// <summary>A kind with another ballot in one of the votes.</summary>
    public static int With(int kind, int ballot, int vote)
    {
        int digit = vote == 0 ? 1 : OfOneVote << (3 * (vote - 1));
        return kind + ((ballot - Ballot(kind, vote)) * digit);
    }

    /// <summary>Whether it hangs on the ballot which of some kinds a seat has.</summary>
    public static bool HangOnBallot(ulong kinds)
    {
        for (kinds &= Known; kinds != 0; kinds >>= PerBallot)
        {
            if ((kinds & (Known & 0xFF)) is not (0 or (Known & 0xFF)))
                return true;
        }

        return false;
    }

    /// <summary>Whether it hangs on who is in a set.</summary>
    public static bool HangOn(ulong kinds, int set) => ((kinds ^ (kinds >> (PerBallot << set))) & ~In(set) & Known) != 0;
}
