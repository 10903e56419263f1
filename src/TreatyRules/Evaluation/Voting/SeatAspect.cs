namespace TreatyRules.Evaluation.Voting;

/// <summary>What is asked of a seat that is open: its ballot in a vote, or whether it is in a set of states.</summary>
/// <param name="Vote">The place of the vote among those that are counted together.</param>
/// <param name="Set">The place of the set among theirs; null where its ballot is asked.</param>
internal readonly record struct SeatAspect(int Vote, int? Set);
