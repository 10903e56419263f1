namespace TreatyRules.Evaluation.Positions;

/// <summary>Which events lie behind a run. Runs of one crisis settle the same events in the same order.</summary>
/// <param name="Settled">How many are settled.</param>
/// <param name="Held">The record of the one that is taking effect, or -1.</param>
/// <param name="Result">What that one came to.</param>
/// <param name="Way">The way by which it was adopted.</param>
internal readonly record struct EventsBehind(int Settled, int Held, int Result, int Way);
