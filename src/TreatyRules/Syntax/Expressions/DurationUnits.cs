namespace TreatyRules.Syntax.Expressions;

/// <summary>The words for units of time.</summary>
internal static class DurationUnits
{
    private static readonly (string One, string Many, DurationUnit Unit)[] Words =
    [
        ("day", "days", DurationUnit.Day),
        ("week", "weeks", DurationUnit.Week),
        ("month", "months", DurationUnit.Month),
        ("year", "years", DurationUnit.Year),
        ("working-day", "working-days", DurationUnit.WorkingDay),
    ];

    /// <summary>The unit that a word names, or null.</summary>
    public static DurationUnit? Of(string word)
    {
        foreach (var (one, many, unit) in Words)
        {
            if (word == one || word == many)
                return unit;
        }
        return null;
    }

    /// <summary>The word for a number of units: <c>1 month</c>, <c>3 months</c>.</summary>
    public static string Word(DurationUnit unit, int count)
    {
        var (one, many, _) = Words.First(w => w.Unit == unit);
        return count == 1 ? one : many;
    }
}
