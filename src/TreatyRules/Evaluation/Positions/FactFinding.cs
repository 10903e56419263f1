namespace TreatyRules.Evaluation.Positions;

/// <summary>What a quantifier that hangs on facts alone finds on a day.</summary>
/// <param name="Found">What is found; -1 where that is not decided.</param>
/// <param name="Stop">The next day to be visited for it: runs that find the same now can part there.</param>
internal readonly record struct FactFinding(int Found, int Stop);
