using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>How far may still be looked ahead for one question: whoever is asked does not want to wait longer than a second or two. It is not measured by time, so that the same answers always lead to the same questions.</summary>
/// <param name="steps">How many steps may be run.</param>
/// <param name="asked">How much these may ask of unknowns.</param>
/// <param name="whole">That of which it is a part; null where it is none.</param>
internal sealed class LookAhead(int steps, long asked, LookAhead? whole = null)
{
    /// <summary>How many steps where nothing else is asked for.</summary>
    public const int MostSteps = 50_000;

    /// <summary>How much is asked of unknowns at most in so many steps, since those of some crises ask much more than those of others.</summary>
    private const long MostAsked = 8_000_000;

    /// <summary>A step of a crisis with many facts and events takes longer than one of a crisis with few, so fewer are taken.</summary>
    private const int ManyThings = 16;

    /// <summary>How far may be looked ahead on all days together: half as far as for what is asked on one, since that was looked for before.</summary>
    public static LookAhead OfDays(InterviewOptions options) => new(options.MostSteps / 2, Most(options) / 2);

    /// <summary>How far may be looked ahead from where an interview stands, for so many steps where little may have happened.</summary>
    public static LookAhead Of(InterviewState state, InterviewOptions options, int mostSteps)
    {
        CrisisFile file = state.Finish(ImmutableHashSet<string>.Empty);
        return new LookAhead((int)((long)mostSteps * ManyThings / Math.Max(ManyThings, file.Records.Length + file.Events.Length)), Most(options));
    }

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

    private static long Most(InterviewOptions options) => (long)(MostAsked * Math.Max(1, options.MostSteps / (double)MostSteps));
}
