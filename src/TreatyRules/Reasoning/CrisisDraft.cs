using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>A crisis and the readings of a hearing, being changed.</summary>
internal sealed class CrisisDraft(CrisisFile file, ImmutableDictionary<string, string> readings)
{
    public CrisisFile File { get; set; } = file;

    public ImmutableDictionary<string, string> Readings { get; set; } = readings;

    /// <summary>Sets a field of the fact of a type at a place among those of its type.</summary>
    public void Set(string type, int ordinal, string field, Datum datum)
    {
        int at = At(type, ordinal);
        CrisisRecord record = File.Records[at];
        File = File with { Records = File.Records.SetItem(at, record with { Fields = Set(record.Fields, field, datum) }) };
    }

    /// <summary>Sets a field of an event.</summary>
    public void Set(int held, string field, Datum datum) =>
        File = File with { Events = File.Events.SetItem(held, File.Events[held] with { Fields = Set(File.Events[held].Fields, field, datum) }) };

    /// <summary>Puts a state into a set that is a field of the fact of a type at a place among those of its type, or takes it out.</summary>
    public void Put(Law law, string type, int ordinal, string field, string actor, bool isIn) =>
        Set(type, ordinal, field, With(law, File.Records[At(type, ordinal)].Fields, field, actor, isIn));

    /// <summary>Puts a state into a set that is a field of an event, or takes it out.</summary>
    public void Put(Law law, int held, string field, string actor, bool isIn) => Set(held, field, With(law, File.Events[held].Fields, field, actor, isIn));

    /// <summary>Says whether a fact happened.</summary>
    public void Happened(string type, int ordinal, bool happened)
    {
        int at = At(type, ordinal);

        // A place is kept for a fact taken away, so that those after it keep theirs; it is dropped at the end.
        File = File with
        {
            Records = File.Records.SetItem(at, happened ? File.Records[at] with { HappenedUnknown = false } : File.Records[at] with { Id = null, From = DateOnly.MaxValue, Until = null }),
        };
    }

    /// <summary>Says whether there is a fact of a type whose list was left out.</summary>
    public void Suspected(RecordType type, bool isThere)
    {
        File = File with { OmittedLists = File.OmittedLists.Remove(type.Id) };
        if (!isThere)
            return;
        ImmutableArray<FieldDatum> fields =
            [.. type.Fields.Where(field => field.DefaultSet is null).Select(field => new FieldDatum(field.Name, field.Default ?? UnknownDatum.Instance, default))];
        File = File with { Records = File.Records.Add(new CrisisRecord(type.Id, null, File.Date, null, false, fields, default)) };
    }

    /// <summary>The crisis, without the facts that were taken away.</summary>
    public CrisisFile Finish() => File with { Records = [.. File.Records.Where(record => record.From != DateOnly.MaxValue)] };

    private int At(string type, int ordinal)
    {
        for (int i = 0; i < File.Records.Length; i++)
        {
            if (File.Records[i].Type == type && ordinal-- == 0)
                return i;
        }

        throw new System.Diagnostics.UnreachableException();
    }

    private static ImmutableArray<FieldDatum> Set(ImmutableArray<FieldDatum> fields, string field, Datum datum) =>
        [.. fields.Select(given => given.Field == field ? given with { Datum = datum } : given)];

    private static WordsDatum With(Law law, ImmutableArray<FieldDatum> fields, string field, string actor, bool isIn)
    {
        ImmutableArray<string> states = fields.First(given => given.Field == field).Datum switch
        {
            WordDatum one => [one.Word],
            WordsDatum several => several.Words,
            _ => [],
        };
        return new WordsDatum(isIn ? states.Add(actor) : [.. states.Where(state => law.ActorOf(state) != actor)]);
    }
}
