using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The facts of a crisis as records; an omitted list that counts as unknown is one record that may not exist.</summary>
internal static class Facts
{
    public static IEnumerable<PlainRecord> Of(Law law, CrisisFile crisis)
    {
        for (int index = 0; index < crisis.Records.Length; index++)
            yield return Of(crisis.Records[index], index, crisis.Records.Take(index).Count(other => other.Type == crisis.Records[index].Type), law.FindRecord(crisis.Records[index].Type)!);

        foreach (string type in crisis.OmittedLists)
        {
            if (law.FindRecord(type)!.Omitted == OmittedList.Unknown)
                yield return Omitted(law.FindRecord(type)!, crisis.Date);
        }
    }

    private static PlainRecord Of(CrisisRecord fact, int index, int ordinal, RecordType type)
    {
        PlainRecord record = new(fact.Type, fact.Id ?? $"{type.Plural}[{ordinal}]", fact.From, fact.Until)
        {
            Existence = fact.HappenedUnknown ? new Unknown(UnknownKind.FactExistence, index, fact.Type) : null,
        };
        SetPeriod(record, fact.Id);
        foreach (FieldDefinition field in type.Fields)
        {
            Datum? datum = fact.Fields.FirstOrDefault(given => given.Field == field.Name)?.Datum;
            record.Fields[field.Name] = Values.OfField(datum, field, new Unknown(UnknownKind.FactField, index, field.Name));
        }

        return record;
    }

    private static PlainRecord Omitted(RecordType type, DateOnly from)
    {
        PlainRecord record = new(type.Id, $"a {type.Id}", from, null) { Existence = new Unknown(UnknownKind.OmittedList, -1, type.Id) };
        SetPeriod(record, null);
        foreach (FieldDefinition field in type.Fields)
            record.Fields[field.Name] = Values.OfField(null, field, new Unknown(UnknownKind.OmittedListField, -1, $"{type.Id}.{field.Name}"));
        return record;
    }

    private static void SetPeriod(PlainRecord record, string? id)
    {
        record.Fields[RecordType.IdField] = id;
        record.Fields[RecordType.FromField] = record.From;
        record.Fields[RecordType.OnField] = record.From;
        record.Fields[RecordType.UntilField] = record.Until;
    }
}
