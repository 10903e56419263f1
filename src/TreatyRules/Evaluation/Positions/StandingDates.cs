using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>The dates of a run as they stand, so far as they are open: what they are by now, in numbers that can be compared.</summary>
/// <param name="run">The run.</param>
/// <param name="days">The days of events, and the dates that stand in slots.</param>
/// <param name="dates">Says between which bounds a date is.</param>
internal sealed class StandingDates(Run run, EventDays days, DatesRead dates)
{
    private readonly ContentNumbers _contents = new();
    private readonly Dictionary<int[], int> _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>All of them, by number: those of the events, then those that are open.</summary>
    public int[] All()
    {
        var standing = new int[run.Row.Events.Length + days.Slots.Length];
        for (int number = 0; number < standing.Length; number++)
            standing[number] = Stands(number);
        return standing;
    }

    /// <summary>Whether the dates whose bits are set are as they were.</summary>
    public bool AreAs(int[] standing, ulong read)
    {
        for (int number = 0; number < standing.Length && read != 0; number++)
        {
            if (DatesRead.IsIn(read, number) && standing[number] != Stands(number))
                return false;
        }

        return true;
    }

    /// <summary>How a date stands: the day that it is; of an event that counts from a later day, both days by a number; of what can still be several, all of them by one.</summary>
    private int Stands(int number)
    {
        int events = run.Row.Events.Length;
        if (number < events)
            return days.OnOf(number) == days.EffectOf(number) ? days.OnOf(number) : NumberOf(days.OnOf(number), days.EffectOf(number));
        (int key, int? given) = days.Slots[number - events];
        return !run.Row.Unknowns.Taken.TryGetValue(key, out int[]? taken) ? given ?? -1 : taken is [var only] ? only : -2 - NumberOf(taken);
    }

    /// <summary>Between which bounds a date is that lies behind today, whichever of some days it is; -1 where that is not so.</summary>
    public int Behind(int[] values)
    {
        int behind = -1;
        foreach (int value in values)
        {
            int between = value < run.Row.Today ? dates.ClassOf(value) : -1;
            if (between < 0 || (behind >= 0 && behind != between))
                return -1;
            behind = between;
        }

        return behind;
    }

    private int NumberOf(int one, int other) => -2 - _contents.Of([one, other]);

    /// <summary>The number of some values.</summary>
    public int NumberOf(int[] values)
    {
        if (!_numbers.TryGetValue(values, out int number))
            _numbers.Add(values, number = _contents.Of([.. values.Select(value => (long)value)]));
        return number;
    }
}
