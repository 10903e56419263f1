using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>Something that states or organs do, and that procedures answer to.</summary>
/// <param name="Id">Its qualified name.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Votes">The rules it may be voted on by; the first that is there counts. Empty: it is not voted on.</param>
/// <param name="Supposed">The fields of the motion that a crisis without events supposes; null: it supposes none.</param>
/// <param name="Provenance">Its article.</param>
public sealed record EventType(
    string Id,
    ImmutableArray<FieldDefinition> Fields,
    ImmutableArray<VoteChoice> Votes,
    ImmutableArray<FieldDatum>? Supposed,
    Provenance Provenance);
