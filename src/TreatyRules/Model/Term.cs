namespace TreatyRules.Model;

/// <summary>A term that a treaty defines: a record type narrowed, or a condition on a place, a state or a vote.</summary>
/// <param name="Id">Its qualified name.</param>
/// <param name="Of">What it is said of.</param>
/// <param name="Base">For records: the type or term that it narrows, qualified; else null.</param>
/// <param name="Subject">The record, place or state, variable 0 of the condition; null for a vote.</param>
/// <param name="Condition">What makes it one.</param>
/// <param name="Provenance">Its article.</param>
public sealed record Term(string Id, TermSubject Of, string? Base, Variable? Subject, Condition Condition, Provenance Provenance);
