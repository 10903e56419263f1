namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>When something happens in a crisis: the day, and on it before the events, with one of them, or after them.</summary>
/// <param name="Day">The day's number.</param>
/// <param name="Order">0 before the day's events; the number of the happening, from 1; after them <see cref="Evening"/>.</param>
internal readonly record struct WalkKey(int Day, int Order) : IComparable<WalkKey>
{
    public const int Evening = int.MaxValue;

    public int CompareTo(WalkKey other) => (Day, Order).CompareTo((other.Day, other.Order));
}
