namespace TreatyRules.Reasoning.Days;

/// <summary>Days that follow one another, by their numbers.</summary>
internal readonly record struct DayStretch(int First, int Last)
{
    /// <summary>How many there are.</summary>
    public int Length => Last - First + 1;

    /// <summary>The day, or the first and the last.</summary>
    public string Written => Length == 1 ? Binding.Dates.Written(DateOnly.FromDayNumber(First)) : $"{Binding.Dates.Written(DateOnly.FromDayNumber(First))}..{Binding.Dates.Written(DateOnly.FromDayNumber(Last))}";

    /// <summary>Each of them.</summary>
    public IEnumerable<int> Days => Enumerable.Range(First, Length);

    /// <summary>The stretches that days make up.</summary>
    public static IEnumerable<DayStretch> Of(IEnumerable<int> days)
    {
        DayStretch? open = null;
        foreach (int day in days.Order())
        {
            if (open is { } before && day != before.Last + 1)
                yield return before;
            open = open is { } last && day == last.Last + 1 ? last with { Last = day } : new DayStretch(day, day);
        }

        if (open is { } rest)
            yield return rest;
    }

    /// <summary>The stretch in its order, cut before each of some days.</summary>
    public IEnumerable<DayStretch> CutBefore(IEnumerable<int> cuts)
    {
        int first = First;
        foreach (int cut in cuts)
        {
            if (cut <= first || cut > Last)
                continue;
            yield return new DayStretch(first, cut - 1);
            first = cut;
        }

        yield return new DayStretch(first, Last);
    }

    /// <summary>Whether a day is among them.</summary>
    public bool Contains(int day) => First <= day && day <= Last;

    /// <summary>Whether all of another's days are among them.</summary>
    public bool Contains(DayStretch other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether they have a day in common.</summary>
    public bool Meets(DayStretch other) => First <= other.Last && other.First <= Last;
}
