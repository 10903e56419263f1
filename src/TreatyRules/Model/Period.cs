namespace TreatyRules.Model;

/// <summary>A half-open period of days: <paramref name="From"/> is in, <paramref name="Until"/> is out; a missing end is open.</summary>
public readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>Every day.</summary>
    public static Period Always { get; } = new(null, null);

    /// <summary>Whether the day is in the period.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day >= Until);

    /// <summary>The days in both periods; it may be empty.</summary>
    public Period Intersect(Period other) => new(Later(From, other.From), Earlier(Until, other.Until));

    /// <summary>Whether no day is in it.</summary>
    public bool IsEmpty => From >= Until;

    /// <inheritdoc/>
    public override string ToString() => $"{From:yyyy-MM-dd}..{Until:yyyy-MM-dd}";

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
