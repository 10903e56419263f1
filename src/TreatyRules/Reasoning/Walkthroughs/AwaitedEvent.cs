namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>An event that would move a procedure from where it stands.</summary>
/// <param name="Event">The event's qualified name.</param>
/// <param name="Result">The result or way that it must have; null for any.</param>
/// <param name="To">The state to which it leads, if its condition holds.</param>
/// <param name="Article">The article.</param>
public sealed record AwaitedEvent(string Event, string? Result, string To, string? Article);
