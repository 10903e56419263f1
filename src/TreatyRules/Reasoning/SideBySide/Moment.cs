using TreatyRules.Explanation;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Something that happens in a run: a vote is counted, or a procedure moves.</summary>
/// <param name="Key">What happens, by which moments of two runs are told to be the same.</param>
/// <param name="Step">It as a step, with what it rests on.</param>
/// <param name="Held">The event, or -1.</param>
/// <param name="Transition">The transition taken, or -1 for a vote.</param>
internal sealed record Moment(string Key, ExplanationStep Step, int Held, int Transition)
{
    /// <summary>Whether the same happens on the same day.</summary>
    public bool IsSame(Moment other) => Step.Day == other.Step.Day && Key == other.Key;
}
