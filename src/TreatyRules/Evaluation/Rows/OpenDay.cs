namespace TreatyRules.Evaluation.Rows;

/// <summary>The day on which an event is held, or from which it counts, that is left open.</summary>
/// <param name="Key">Its key among what is unknown.</param>
/// <param name="Event">The event's number.</param>
/// <param name="IsEffect">Whether it is the day from which the event counts, where that is another.</param>
/// <param name="Given">The day that is given.</param>
/// <param name="Days">All days that it can be, ascending; the given one is among them.</param>
internal sealed record OpenDay(int Key, int Event, bool IsEffect, int Given, int[] Days);
