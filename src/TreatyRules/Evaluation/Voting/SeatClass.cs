namespace TreatyRules.Evaluation.Voting;

/// <summary>Seats of a vote that no bound tells apart, and what each kind of ballot of theirs adds to the rows of a system.</summary>
/// <param name="Seats">The seats.</param>
/// <param name="Count">How many.</param>
/// <param name="First">One of them.</param>
/// <param name="Columns">Kinds of ballots that no row tells apart, together.</param>
internal sealed record SeatClass(ulong[] Seats, int Count, int First, BallotColumn[] Columns);
