using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>A fact of a crisis: a record of a type, during a period.</summary>
/// <param name="Type">The record type's id.</param>
/// <param name="Id">Its own name in the crisis, if it has one.</param>
/// <param name="From">Its first day; an act's day.</param>
/// <param name="Until">The day on which it is over; null: it lasts, and an act stays.</param>
/// <param name="HappenedUnknown">Whether it is unknown that it happened at all.</param>
/// <param name="Fields">All fields of the type, in the type's order; those left out have their default or are unknown.</param>
/// <param name="Span">Where it stands.</param>
public sealed record CrisisRecord(string Type, string? Id, DateOnly From, DateOnly? Until, bool HappenedUnknown, ImmutableArray<FieldDatum> Fields, SourceSpan Span);
