namespace TreatyRules.Evaluation.Parts;

/// <summary>Asks whether the values that an unknown can still have meet a test: 1 if all do, 0 if none does, else -1, and the walk stops to part them.</summary>
internal sealed class ValueTests(Unknowns unknowns)
{
    /// <summary>The value of an unknown if only one is left.</summary>
    public bool TryOnly(int key, out int value)
    {
        if (unknowns.Supposed is { } supposed && supposed.Key == key)
        {
            value = supposed.Value;
            return true;
        }

        int[]? values = unknowns.Values(key);
        value = values is [var only] ? only : 0;
        if (values is [_])
            return true;
        if (values is null && unknowns.RangeOf(key) is { } range && range.Least == range.Most)
        {
            value = range.Least;
            return true;
        }

        return values is not null && unknowns.Varied is { } varied && varied.IsLeftAsGiven(key, values, unknowns, out value);
    }

    /// <summary>Asks for any test.</summary>
    public int Test(int key, Func<int, bool> meets)
    {
        int[]? values = unknowns.Values(key);
        if (values is null)
            return TryOnly(key, out int only) ? (meets(only) ? 1 : 0) : unknowns.StopAt(key);
        if (unknowns.Varied is { } varied && varied.IsLeftAsGiven(key, values, unknowns, out int given))
            return meets(given) ? 1 : 0;
        Span<bool> isInside = values.Length <= 1024 ? stackalloc bool[values.Length] : new bool[values.Length];
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (isInside[i] = meets(values[i]))
                count++;
        }

        return count == values.Length ? 1 : count == 0 ? 0 : Part(Splitting.Between(key, values, isInside, count));
    }

    /// <summary>Asks for a range.</summary>
    public int Test(int key, int low, uint span) =>
        unknowns.Values(key) is null && unknowns.RangeOf(key) is { } range ? TestRange(key, range, low, span) : TestEach(key, low, span);

    /// <summary>Whether what is known of an unknown decides whether it lies in a range: 1, 0, or -1 where it does not.</summary>
    public int Decided(int key, int low, uint span)
    {
        if (unknowns.Values(key) is { } values)
        {
            int inside = CountInside(values, low, span);
            return inside == values.Length ? 1 : inside == 0 ? 0 : -1;
        }

        return unknowns.RangeOf(key) is not { } range ? -1
            : range.And(Window(low, span)) is var both && both == range ? 1
            : both.IsEmpty ? 0 : -1;
    }

    /// <summary>As with any other test: most tests are of a range, and what can be one of two hundred states is tested again and again.</summary>
    private int TestEach(int key, int low, uint span)
    {
        int[]? values = unknowns.Values(key);
        if (values is null)
            return Test(key, Within(low, span));
        if (unknowns.Varied is { } varied && varied.IsLeftAsGiven(key, values, unknowns, out int given))
            return unchecked((uint)(given - low)) <= span ? 1 : 0;
        int count = CountInside(values, low, span);
        if (count == values.Length)
            return 1;
        if (count == 0)
            return 0;
        Span<bool> isInside = values.Length <= 1024 ? stackalloc bool[values.Length] : new bool[values.Length];
        for (int i = 0; i < values.Length; i++)
            isInside[i] = unchecked((uint)(values[i] - low)) <= span;
        return Part(Splitting.Between(key, values, isInside, count));
    }

    private int TestRange(int key, ValueRange range, int low, uint span)
    {
        if (unknowns.Supposed is { } supposed && supposed.Key == key)
            return unchecked((uint)(supposed.Value - low)) <= span ? 1 : 0;
        ValueRange inside = range.And(Window(low, span));
        return inside == range ? 1 : inside.IsEmpty ? 0 : unknowns.Stop(Splitting.Around(key, range, inside));
    }

    /// <summary>Goes into the values that meet a test or the others, if it need not stop for that.</summary>
    private int Part(Split split) => unknowns.Choose(split) switch
    {
        0 => 1,
        1 => 0,
        _ => unknowns.Stop(split),
    };

    // Apart, so that what it captures is allocated only where it is asked for.
    private static Func<int, bool> Within(int low, uint span) => value => unchecked((uint)(value - low)) <= span;

    private static int CountInside(int[] values, int low, uint span)
    {
        int count = 0;
        foreach (int value in values)
            count += unchecked((uint)(value - low)) <= span ? 1 : 0;
        return count;
    }

    private static ValueRange Window(int low, uint span) => new(low, (int)Math.Min(int.MaxValue, low + (long)span));
}
