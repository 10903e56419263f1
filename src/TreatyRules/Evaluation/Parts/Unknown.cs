namespace TreatyRules.Evaluation.Parts;

/// <summary>An unknown of a crisis.</summary>
/// <param name="Key">Its slot's address; for a ballot, a negative number.</param>
/// <param name="Name">What it is called: <c>requests[0].by</c>, a ballot's event and state.</param>
/// <param name="Values">What it could be; null when that cannot be listed.</param>
/// <param name="Range">For a number or a date, from where to where it could be.</param>
/// <param name="IsWords">Whether it is a set of more words than could be listed.</param>
/// <param name="IsStates">Whether it is a set of states: then it is asked of each whether it is in it.</param>
internal sealed record Unknown(int Key, string Name, int[]? Values, ValueRange? Range = null, bool IsWords = false, bool IsStates = false)
{
    private const int FirstMember = -1_600_000_000;
    private const int MostActors = 1024;

    /// <summary>The key of how an event's ballots without a name are shared out among its seats.</summary>
    public static int SharingKey(int held) => -1_000_000_000 - held;

    /// <summary>The key of the open ballots of an event's vote.</summary>
    public static int VoteKey(int held) => -500_000_000 - held;

    /// <summary>The key of a date that is moved: no slot has it.</summary>
    public static int DateKey(int number) => -1_500_000_000 - number;

    /// <summary>The key of whether an actor is in an unknown set of states; null where the crisis is too large for one.</summary>
    public static int? MemberKey(int address, int actor) =>
        actor < MostActors && address < (FirstMember - int.MinValue) / MostActors ? FirstMember - (address * MostActors) - actor : null;

    /// <summary>The address of the set of states, and the actor, whose key it is; null where it is none of a member.</summary>
    public static (int Address, int Actor)? MemberOf(int key) =>
        key <= FirstMember ? ((FirstMember - key) / MostActors, (FirstMember - key) % MostActors) : null;

    /// <summary>The key of a seat's ballot in an event's vote.</summary>
    public static int BallotKey(int held, int actor) => -1 - (held * 1024) - actor;
}
