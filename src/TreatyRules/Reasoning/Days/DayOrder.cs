using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Days;

/// <summary>Says how far a day can be moved until the days that a run reckons with stand to one another in another order.</summary>
/// <remarks>
/// A run compares days: those that are written somewhere, the one that is moved, those that are a length of time away from one of these, and the day after
/// such a one, on which it looks again. As long as all of them stand in the same order, it goes the same way.
/// </remarks>
/// <param name="written">The days that are written in the law and in the crisis.</param>
/// <param name="calendar">Says which days are working days.</param>
internal sealed class DayOrder(IEnumerable<int> written, Calendar calendar)
{
    private static readonly Duration s_day = new(1, DurationUnit.Days);
    private readonly ImmutableArray<int> _written = [.. written];

    /// <summary>The last day to which it can be moved, with none left out in between.</summary>
    /// <param name="days">The days to which it could be moved; it stands at the first.</param>
    /// <param name="lengths">The lengths of time that were asked for, each with the day from which it runs.</param>
    public int LastAlike(DayStretch days, IReadOnlyCollection<(int From, Duration Time)> lengths)
    {
        // What is counted from the moved day moves with it, and what is counted from that; the rest stays where it is.
        List<(int From, Duration Time)> steps = [];
        Dictionary<int, int> moved = [];
        Reach(days.First, steps, moved);
        List<(int From, Duration Time)> others = [.. lengths];
        while (others.FindIndex(length => moved.ContainsKey(length.From)) is >= 0 and var next)
        {
            steps.Add((moved[others[next].From], others[next].Time));
            Reach(After(others[next].From, others[next].Time), steps, moved);
            others.RemoveAt(next);
        }

        int[] fixedDays = [.. _written.Concat(others.Select(length => After(length.From, length.Time)).SelectMany(day => (int[])[day, day + 1])).Distinct().Order()];
        int[] order = OrderOf(days.First, steps, fixedDays);
        int last = days.First;
        while (last < days.Last && OrderOf(last + 1, steps, fixedDays).AsSpan().SequenceEqual(order))
            last++;
        return last;
    }

    /// <summary>Notes that the day that was added last is one that moves, and adds the day after it.</summary>
    private static void Reach(int day, List<(int From, Duration Time)> steps, Dictionary<int, int> moved)
    {
        int number = steps.Count;
        moved.TryAdd(day, number);
        steps.Add((number, s_day));
        moved.TryAdd(day + 1, number + 1);
    }

    /// <summary>Where each of the days that move stands among those that do not, and in which order they stand.</summary>
    private int[] OrderOf(int day, List<(int From, Duration Time)> steps, int[] fixedDays)
    {
        var days = new int[steps.Count + 1];
        days[0] = day;
        for (int i = 0; i < steps.Count; i++)
            days[i + 1] = After(days[steps[i].From], steps[i].Time);
        var order = new int[2 * days.Length];
        for (int i = 0; i < days.Length; i++)
        {
            order[2 * i] = Array.BinarySearch(fixedDays, days[i]);
            order[(2 * i) + 1] = days.Count(other => other < days[i]);
        }

        return order;
    }

    private int After(int day, Duration time) =>
        time.After(DateOnly.FromDayNumber(Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)), calendar).DayNumber;
}
