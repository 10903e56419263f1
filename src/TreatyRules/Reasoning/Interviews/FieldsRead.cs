using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>The types that a condition without parts asks for, each with the field that it reads; without one where it asks whether there is such a record.</summary>
internal static class FieldsRead
{
    /// <summary>Those of a condition. A type may be a term.</summary>
    public static IEnumerable<(string Type, string? Field)> Of(Condition condition) => condition switch
    {
        Comparison comparison => [.. Of(comparison.Left), .. Of(comparison.Right)],
        IsIn isIn => [.. Of(isIn.Element), .. Of(isIn.Set)],
        Meets meets => Of(meets.Subject),
        IsParty party => [.. Of(party.Subject), .. party.On is { } on ? Of(on) : []],
        IsState state => Of(state.Subject),
        Quantified { Source: RecordsOf records } => [(records.Type, null)],
        Quantified { Source: MembersOf members } => Of(members.Set),
        _ => [],
    };

    /// <summary>Those of a set.</summary>
    public static IEnumerable<(string Type, string? Field)> Of(ValueSet set) => set switch
    {
        FieldSet { Record.RecordType: { } type } field => [(type, field.Field)],
        CollectedSet collected => [(collected.Type, collected.Field), (collected.Type, null)],
        CombinedSet combined => [.. Of(combined.Left), .. Of(combined.Right)],
        _ => [],
    };

    private static IEnumerable<(string Type, string? Field)> Of(Value value) => value switch
    {
        FieldOf { Record.RecordType: { } type } field => [(type, field.Field)],
        AttributeOf attribute => Of(attribute.Subject),
        LastField last => [(last.Event, last.Field), (last.Event, null)],
        Arithmetic arithmetic => [.. Of(arithmetic.Left), .. Of(arithmetic.Right)],
        _ => [],
    };
}
