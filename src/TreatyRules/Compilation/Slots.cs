namespace TreatyRules.Compilation;

/// <summary>Values of slots that mean something of their own.</summary>
internal static class Slots
{
    /// <summary>Not known; a completion gives it a value.</summary>
    public const int Unknown = int.MinValue;

    /// <summary>There is no value: every comparison with it is false.</summary>
    public const int Absent = int.MinValue + 1;

    /// <summary>The least value that is one.</summary>
    public const int Least = int.MinValue + 2;

    /// <summary>The greatest value that is one.</summary>
    public const int Most = int.MaxValue - 1;

    /// <summary>The day after the last: what has no end, and so is absent where it is read.</summary>
    public const int Never = int.MaxValue;

    /// <summary>How many parts of one a number in a slot is kept in.</summary>
    public const int Scale = 10_000;
}
