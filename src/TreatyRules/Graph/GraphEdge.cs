namespace TreatyRules.Graph;

/// <summary>A step of a procedure as an edge.</summary>
/// <param name="From">The state that it leaves; null: every state.</param>
/// <param name="To">The state that it leads to.</param>
/// <param name="Label">What brings it about: the event, the time, the condition, the article.</param>
public sealed record GraphEdge(string? From, string To, string Label);
