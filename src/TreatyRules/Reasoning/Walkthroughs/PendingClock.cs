namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>A time that runs while a procedure stands in a state.</summary>
/// <param name="On">The day on which it runs out.</param>
/// <param name="Time">How long it is, such as <c>10 working-days</c>.</param>
/// <param name="To">The state to which its end leads, if its condition holds then.</param>
/// <param name="Article">The article.</param>
public sealed record PendingClock(DateOnly On, string Time, string To, string? Article);
