namespace TreatyRules.Evaluation.Voting;

/// <summary>A summand over open ballots: a weight times the number of seats among some whose ballot is one of some.</summary>
internal sealed record BallotTerm(int Weight, ulong[] Seats, int Kinds);
