namespace TreatyRules.Evaluation.Voting;

/// <summary>Kinds of ballots of a class of seats that no row tells apart.</summary>
/// <param name="Kinds">A bit for each kind, where ballots are varied.</param>
/// <param name="First">The first of them.</param>
/// <param name="Rows">What one such ballot adds to each row.</param>
/// <param name="Cost">1 where it takes a change, else 0.</param>
internal sealed record BallotColumn(ulong Kinds, int First, long[] Rows, int Cost);
