using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Reasoning.Days;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Days that leave the same outcomes open.</summary>
/// <param name="Days">The days.</param>
/// <param name="Possible">The outcomes.</param>
/// <param name="IsWhole">Whether there are no others.</param>
internal sealed record InterviewStretch(DayStretch Days, ImmutableArray<Outcome> Possible, bool IsWhole)
{
    /// <summary>This one and the days that follow it, where these leave the same open; else null.</summary>
    public InterviewStretch? With(InterviewStretch next) => Days.Last + 1 == next.Days.First && IsWhole == next.IsWhole && Possible.SequenceEqual(next.Possible)
        ? this with { Days = new DayStretch(Days.First, next.Days.Last) }
        : null;
}
