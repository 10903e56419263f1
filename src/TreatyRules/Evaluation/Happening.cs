namespace TreatyRules.Evaluation;

/// <summary>Something that happens to an event on a day: it is counted, or it takes effect and is offered; usually both at once.</summary>
internal readonly record struct Happening(int Day, int Event, bool IsCounted, bool TakesEffect);
