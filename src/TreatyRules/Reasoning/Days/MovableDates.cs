using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Days;

/// <summary>Lists the dates of a crisis that can be moved: the days of its events, the periods of its facts, and the fields of both that are dates.</summary>
internal static class MovableDates
{
    /// <summary>The dates, those of events first. What a file says once is one date, though a list of values makes several records of it.</summary>
    public static ImmutableArray<MovableDate> Of(CrisisFile file, Law law)
    {
        var dates = ImmutableArray.CreateBuilder<MovableDate>();
        foreach (int[] at in Written(file.Events, held => (held.Event, held.Span.IsNone ? null : held.Span)))
        {
            HeldEvent held = file.Events[at[0]];
            string name = held.Symbol ?? string.Create(CultureInfo.InvariantCulture, $"events[{at[0]}]");
            Add($"{name}.on", DatePart.On, at, null, held.On, held.Event);
            if (held.TakesEffect != held.On)
                Add($"{name}.takes-effect", DatePart.TakesEffect, at, null, held.TakesEffect, held.Event);
            AddFields(name, DatePart.EventField, at, law.FindEvent(held.Event)?.Fields ?? [], held.Fields, held.Event);
        }

        foreach (int[] at in Written(file.Records, record => (record.Type, record.Span.IsNone ? null : record.Span)))
        {
            CrisisRecord record = file.Records[at[0]];
            RecordType? type = law.FindRecord(record.Type);
            string name = string.Create(CultureInfo.InvariantCulture, $"{type?.Plural}[{record.Id ?? string.Create(CultureInfo.InvariantCulture, $"{file.Records.Take(at[0]).Count(other => other.Type == record.Type)}")}]");
            Add($"{name}.from", DatePart.From, at, null, record.From, record.Type);
            if (record.Until is { } until)
                Add($"{name}.until", DatePart.Until, at, null, until, record.Type);
            AddFields(name, DatePart.FactField, at, type?.Fields ?? [], record.Fields, record.Type);
        }

        return dates.ToImmutable();

        void AddFields(string name, DatePart part, int[] at, ImmutableArray<FieldDefinition> fields, ImmutableArray<FieldDatum> given, string type)
        {
            foreach (FieldDefinition field in fields.Where(field => field.Type.Kind == ValueKind.Date))
            {
                if (given.FirstOrDefault(datum => datum.Field == field.Name) is { } known)
                    Add($"{name}.{field.Name}", part, at, field.Name, (known.Datum as DateDatum)?.Date, type);
            }
        }

        void Add(string name, DatePart part, int[] at, string? field, DateOnly? was, string type) =>
            dates.Add(new MovableDate(Evaluation.Parts.Unknown.DateKey(dates.Count), name, part, [.. at], field, was, type));
    }

    /// <summary>The places of what was written at one place of a file; what was built in code is each by itself.</summary>
    private static IEnumerable<int[]> Written<T>(ImmutableArray<T> all, Func<T, (string Type, Text.SourceSpan? Span)> of) => Enumerable.Range(0, all.Length)
        .GroupBy(at => of(all[at]) is var (type, span) && span is null ? (type, span, at) : (type, span, -1))
        .Select(same => same.ToArray());
}
