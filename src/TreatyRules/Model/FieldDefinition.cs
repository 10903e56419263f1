namespace TreatyRules.Model;

/// <summary>A field of a record type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What may stand in it.</param>
/// <param name="Default">Its value when it is left out; null: it is unknown then.</param>
/// <param name="DefaultSet">For a field of several states: the set, of the event's day, that it is when left out.</param>
/// <param name="Provenance">Where it is declared, with its note.</param>
public sealed record FieldDefinition(string Name, ValueType Type, Datum? Default, ValueSet? DefaultSet, Provenance Provenance);
