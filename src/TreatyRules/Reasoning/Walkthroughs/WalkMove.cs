using TreatyRules.Explanation;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>A procedure moves.</summary>
/// <param name="Key">When.</param>
/// <param name="To">The number of the state entered.</param>
/// <param name="IsByTime">Whether a time that has run out brings it about.</param>
/// <param name="Step">The move as a step, with what it rests on.</param>
internal sealed record WalkMove(WalkKey Key, int To, bool IsByTime, ExplanationStep Step);
