using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Description;
using TreatyRules.Reasoning.Days;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>The days on which something can have been, or as of which the verdict can be wanted, parted by what comes of them. Days on which no crisis can say that it was are left out.</summary>
/// <param name="All">The stretches, in order.</param>
/// <param name="End">The last day that was looked at.</param>
/// <param name="IsFixed">Whether it makes no difference what happens later, so that the day after the last stands for those that follow.</param>
/// <param name="IsWhole">Whether every day was looked at.</param>
internal sealed record InterviewStretches(ImmutableArray<InterviewStretch> All, int End, bool IsFixed, bool IsWhole)
{
    /// <summary>Whether they are days on which a fact was over, so that the one behind the last stands for that it was not.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether the answer is shown to matter: two days leave different outcomes open.</summary>
    /// <param name="given">The day that is taken as long as nothing is answered.</param>
    public bool Matter(DateOnly given) => All.FirstOrDefault(stretch => stretch.Days.Contains(given.DayNumber)) is { IsWhole: true } taken
        && All.Any(stretch => stretch.IsWhole ? !stretch.Possible.SequenceEqual(taken.Possible) : stretch.Possible.Except(taken.Possible).Any());

    /// <summary>As answers, those together that leave the same open.</summary>
    public ImmutableArray<InterviewChoice> Choices() =>
    [
        .. All.GroupBy(stretch => string.Join(',', stretch.Possible)).Select(same => new InterviewChoice(
            [.. same.Select(stretch => IsEnd && stretch.Days.First > End ? InterviewDays.NoEnd : Written(stretch.Days.First))],
            Phrases.Or([.. same.Select(stretch => Written(stretch.Days))]),
            same.First().Possible)),
    ];

    /// <summary>The day that an answer says.</summary>
    public static DateOnly Read(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Written(DayStretch days) =>
        days.Last > End && IsFixed ? $"{Written(days.First)} or later{(IsEnd ? ", or not yet" : "")}"
        : days.Last >= End && !IsFixed ? $"{Written(days.First)} to {Written(End)} at least"
        : days.Length == 1 ? Written(days.First)
        : $"{Written(days.First)} to {Written(days.Last)}";

    private static string Written(int day) => Phrases.Day(DateOnly.FromDayNumber(day));
}
