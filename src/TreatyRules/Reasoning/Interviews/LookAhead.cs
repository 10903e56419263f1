namespace TreatyRules.Reasoning.Interviews;

/// <summary>How far may still be looked ahead for one question.</summary>
/// <param name="steps">How many steps may be run.</param>
/// <param name="asked">How much these may ask of unknowns.</param>
/// <param name="whole">That of which it is a part; null where it is none.</param>
internal sealed class LookAhead(int steps, long asked, LookAhead? whole = null)
{
    /// <summary>How far may be looked ahead on all days together: half as far as for what is asked on one, since that was looked for before.</summary>
    public static LookAhead OfDays(InterviewOptions options) => new(options.MostSteps / 2, (long)(InterviewOutlook.MostAsked / 2 * InterviewOutlook.Beyond(options)));

    /// <summary>How many steps are left.</summary>
    public int Steps { get; private set; } = steps;

    /// <summary>How much may still be asked of unknowns.</summary>
    public long Asked { get; private set; } = asked;

    /// <summary>Whether nothing is left.</summary>
    public bool IsOver => Steps <= 0 || Asked <= 0;

    /// <summary>What is left for one of so many things to be looked at.</summary>
    public LookAhead Share(int things) => new(Steps / things, Asked / things, this);

    /// <summary>Takes off what was run and asked.</summary>
    public void Take(int steps, long asked)
    {
        Steps -= steps;
        Asked -= asked;
        whole?.Take(steps, asked);
    }
}
