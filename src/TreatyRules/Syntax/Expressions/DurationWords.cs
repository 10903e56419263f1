namespace TreatyRules.Syntax.Expressions;

/// <summary>The words for units of time.</summary>
internal static class DurationWords
{
    private static readonly (string One, string Many, DurationWord Unit)[] Words =
    [
        ("day", "days", DurationWord.Day),
        ("week", "weeks", DurationWord.Week),
        ("month", "months", DurationWord.Month),
        ("year", "years", DurationWord.Year),
        ("working-day", "working-days", DurationWord.WorkingDay),
    ];

    /// <summary>The unit that a word names, or null.</summary>
    public static DurationWord? Of(string word)
    {
        foreach (var (one, many, unit) in Words)
        {
            if (word == one || word == many)
                return unit;
        }
        return null;
    }

    /// <summary>The word for a number of units: <c>1 month</c>, <c>3 months</c>.</summary>
    public static string Word(DurationWord unit, int count)
    {
        var (one, many, _) = Words.First(w => w.Unit == unit);
        return count == 1 ? one : many;
    }
}
