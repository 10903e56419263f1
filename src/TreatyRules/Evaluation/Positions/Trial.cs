namespace TreatyRules.Evaluation.Positions;

/// <summary>How an event meets a quantifier's condition, whatever it came to.</summary>
/// <param name="Meeting">Of all that it can have come to, as bits, what meets the condition.</param>
/// <param name="Failing">What does not; what is in neither does not count.</param>
/// <param name="Stops">For each, the next day on which that can change.</param>
/// <param name="Others">What was found of other events for it, in order.</param>
internal sealed record Trial(ulong Meeting, ulong Failing, int[] Stops, (SettledGroup Group, int Found)[] Others)
{
    /// <summary>Whether the other events came to what they had come to, so that the same would be found again.</summary>
    public bool Holds(SettledEvents settled)
    {
        foreach ((SettledGroup group, int found) in Others)
        {
            if (found < 0 || group.Found(settled) != found)
                return false;
        }

        return true;
    }
}
