using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>Which days are working days: neither a weekend's nor a holiday.</summary>
public sealed record Calendar(string Id, ImmutableArray<DayOfWeek> Weekend, ImmutableSortedSet<DateOnly> Holidays)
{
    /// <summary>Saturdays and Sundays off, no holidays.</summary>
    public static Calendar Weekdays { get; } = new("weekdays", [DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>Whether offices work on the day.</summary>
    public bool IsWorkingDay(DateOnly day) => !Weekend.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>The last of the next <paramref name="count"/> working days after a day; the calendar's last day when it runs out.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int count)
    {
        DateOnly day = start;
        for (int left = count; left > 0 && day < DateOnly.MaxValue;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }
}
