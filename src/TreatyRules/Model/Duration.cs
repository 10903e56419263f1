namespace TreatyRules.Model;

/// <summary>A length of time in whole units; working days are of the gazetteer's default calendar unless another is named.</summary>
public readonly record struct Duration(int Length, DurationUnit Unit)
{
    /// <summary>The day that is this long after a day. Months and years go to the same day of the month, or to the month's last if it has no such day.</summary>
    /// <param name="start">The day counted from; it is not itself counted.</param>
    /// <param name="calendar">Says which days are working days.</param>
    public DateOnly After(DateOnly start, Calendar calendar) => Unit switch
    {
        DurationUnit.Days => Clamp(start, Length),
        DurationUnit.Weeks => Clamp(start, 7L * Length),
        DurationUnit.Months => Months(start, Length),
        DurationUnit.Years => Months(start, 12L * Length),
        DurationUnit.WorkingDays => calendar.AddWorkingDays(start, Length),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary><c>3 months</c>.</summary>
    public override string ToString() => $"{Length} {Word()}";

    private static DateOnly Clamp(DateOnly start, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(start.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DateOnly Months(DateOnly start, long months)
    {
        long month = (start.Year * 12L) + start.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue : month >= 120000 ? DateOnly.MaxValue : start.AddMonths((int)months);
    }

    private string Word()
    {
        string plural = Unit switch
        {
            DurationUnit.Days => "days",
            DurationUnit.Weeks => "weeks",
            DurationUnit.Months => "months",
            DurationUnit.Years => "years",
            DurationUnit.WorkingDays => "working-days",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return Length == 1 ? plural[..^1] : plural;
    }
}
