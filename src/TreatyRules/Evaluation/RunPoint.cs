namespace TreatyRules.Evaluation;

/// <summary>A point between two steps of a run.</summary>
/// <param name="Happening">How many of the crisis's happenings lie behind.</param>
/// <param name="IsWithinDay">Whether the day has begun: what holds without an event has settled.</param>
internal readonly record struct RunPoint(int Happening, bool IsWithinDay);
