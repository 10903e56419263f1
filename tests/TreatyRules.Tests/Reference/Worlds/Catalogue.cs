using System.Collections.Immutable;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Tests.Reference;

/// <summary>What a law in the making has so far, of which conditions may speak.</summary>
internal sealed class Catalogue
{
    public List<TreatyInTheMaking> Treaties { get; } = [];

    /// <summary>The terms that may be used: those that no present or later item is needed for.</summary>
    public List<Term> Terms { get; } = [];

    /// <summary>The procedures that may be asked about: those that are finished.</summary>
    public List<Procedure> Procedures { get; } = [];

    public IEnumerable<Question> Questions => Treaties.SelectMany(treaty => treaty.Questions);

    public IEnumerable<Organ> Organs => Treaties.SelectMany(treaty => treaty.Organs);

    public IEnumerable<EventType> Events => Treaties.SelectMany(treaty => treaty.Events);

    /// <summary>The record type under a term.</summary>
    public string RecordTypeOf(string type) => Terms.FirstOrDefault(term => term.Id == type) is { Base: { } below } ? RecordTypeOf(below) : type;

    /// <summary>The fields that may be asked of a record.</summary>
    public ImmutableArray<(string Name, ValueType Type)> FieldsOf(string recordType)
    {
        if (recordType == RecordType.Effect)
            return Gazetteer.OfEffects;
        if (Gazetteer.Vocabulary.FirstOrDefault(one => one.Id == recordType) is { } record)
            return [.. record.Fields.Select(field => (field.Name, field.Type)), .. Gazetteer.OfEveryFact];
        return [.. Events.Single(one => one.Id == recordType).Fields.Select(field => (field.Name, field.Type)), .. Gazetteer.OfEveryEvent];
    }
}
