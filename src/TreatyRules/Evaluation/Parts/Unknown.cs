namespace TreatyRules.Evaluation.Parts;

/// <summary>An unknown of a crisis.</summary>
/// <param name="Key">Its slot's address; for a ballot, a negative number.</param>
/// <param name="Name">What it is called: <c>requests[0].by</c>, a ballot's event and state.</param>
/// <param name="Values">What it could be; null when that cannot be listed.</param>
/// <param name="Range">For a number or a date, from where to where it could be.</param>
/// <param name="IsWords">Whether it is a set of more words than could be listed.</param>
internal sealed record Unknown(int Key, string Name, int[]? Values, ValueRange? Range = null, bool IsWords = false)
{
    /// <summary>The key of how an event's ballots without a name are shared out among its seats.</summary>
    public static int SharingKey(int held) => -1_000_000_000 - held;

    /// <summary>The key of the open ballots of an event's vote.</summary>
    public static int VoteKey(int held) => -500_000_000 - held;

    /// <summary>The key of a date that is moved: no slot has it.</summary>
    public static int DateKey(int number) => -1_500_000_000 - number;

    /// <summary>The key of a seat's ballot in an event's vote.</summary>
    public static int BallotKey(int held, int actor) => -1 - (held * 1024) - actor;
}
