namespace TreatyRules.Evaluation.Voting;

/// <summary>A summand over open ballots: a weight times the number of seats among some of some kinds.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Seats">The seats.</param>
/// <param name="Kinds">A bit for each of <see cref="BallotKinds"/>.</param>
/// <param name="Vote">The place of the vote among those that are counted together: its ballots are meant.</param>
internal sealed record BallotTerm(int Weight, ulong[] Seats, ulong Kinds, int Vote = 0);
