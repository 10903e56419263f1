namespace TreatyRules.Evaluation;

/// <summary>The ballots of a vote that are open: not known, or to be varied. Nothing is supposed of a seat before a count makes it matter.</summary>
/// <param name="Held">The event's number.</param>
/// <param name="Seats">The seats whose ballots are open.</param>
/// <param name="Cast">Where ballots are varied: for each actor the ballot that the crisis gives, <see cref="NotKnown"/> for none; null where they are simply not known.</param>
internal sealed record OpenBallots(int Held, ulong[] Seats, byte[]? Cast)
{
    /// <summary>Stands, among the kinds of ballots, for one that is not known and stays so.</summary>
    public const byte NotKnown = 5;

    /// <summary>How many kinds there are, the one that is not known among them.</summary>
    public const int Kinds = 6;
}
