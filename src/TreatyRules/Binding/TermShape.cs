using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>What a term is said of, before its condition is read.</summary>
/// <param name="Of">A record, a place, a state or a vote.</param>
/// <param name="Base">For records: the type or term that it narrows, qualified.</param>
/// <param name="Root">For records: the record type at the bottom.</param>
/// <param name="Names">By what names its subject goes: its own, then those of what it narrows.</param>
internal sealed record TermShape(TermSubject Of, string? Base, RecordShape? Root, ImmutableArray<string> Names);
