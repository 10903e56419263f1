namespace TreatyRules.Model;

/// <summary>A record or a state that a condition speaks of. Within one condition, variables are numbered from 0 by their nesting.</summary>
/// <param name="Name">Its name in the YAML: the type's, the term's, <c>event</c>, <c>bearer</c>, <c>seat</c>.</param>
/// <param name="Type">What it stands for.</param>
/// <param name="RecordType">For a record: the qualified name of its record type (not of a term), else null.</param>
/// <param name="Depth">Its number.</param>
public sealed record Variable(string Name, ValueType Type, string? RecordType, int Depth);
