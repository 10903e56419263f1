namespace TreatyRules.Model;

/// <summary>What a quantifier goes through.</summary>
public abstract record Source;

/// <summary>The records of a type, or those that meet a term of records, that are there today.</summary>
/// <param name="Type">A record type's, event's or term's qualified name, or <see cref="RecordType.Effect"/>.</param>
internal sealed record RecordsOf(string Type) : Source;

/// <summary>The members of a set of states.</summary>
internal sealed record MembersOf(ValueSet Set) : Source;

/// <summary>The ballots of a group of the organ that votes (of the whole organ without a name); only in a voting rule.</summary>
internal sealed record BallotsOf(string? Group) : Source;
