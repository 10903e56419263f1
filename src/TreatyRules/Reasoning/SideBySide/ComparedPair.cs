namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Two hearings in which a procedure comes to different verdicts.</summary>
/// <param name="First">The number of the one, from 0.</param>
/// <param name="Second">The number of the other.</param>
/// <param name="Parting">The first step at which they part; null where the same happens in both, and only what it amounts to differs.</param>
public sealed record ComparedPair(int First, int Second, Parting? Parting);
