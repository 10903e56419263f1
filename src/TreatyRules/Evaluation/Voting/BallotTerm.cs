namespace TreatyRules.Evaluation.Voting;

/// <summary>A summand over open ballots: a weight times the number of seats among some of some kinds.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Seats">The seats.</param>
/// <param name="Kinds">A bit for each of <see cref="BallotKinds"/>.</param>
internal sealed record BallotTerm(int Weight, ulong[] Seats, ulong Kinds);
