using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Rows;

/// <summary>Lays out the records of a crisis: its facts and its events, list by list.</summary>
internal sealed class RecordLayer(RowDraft draft, SheetLayer sheets)
{
    /// <summary>All records of one list.</summary>
    public void Lay(RecordLayout layout, ImmutableArray<HeldEvent> held)
    {
        draft.ListStarts[layout.List] = draft.Slots.Count;
        if (draft.Law.EventNumbers.TryGetValue(layout.Type, out int number))
        {
            for (int i = 0; i < held.Length; i++)
            {
                if (held[i].Event == layout.Type)
                    Lay(layout, held[i], i, number);
            }

            return;
        }

        int ordinal = 0;
        foreach (CrisisRecord record in draft.Crisis.Records.Where(record => record.Type == layout.Type))
            Lay(layout, record, ordinal++);
        RecordType type = draft.Law.Law.FindRecord(layout.Type) ?? throw new System.Diagnostics.UnreachableException();
        if (type.Omitted == OmittedList.Unknown && draft.Crisis.OmittedLists.Contains(type.Id))
            LaySuspected(layout, type);
    }

    private void Lay(RecordLayout layout, HeldEvent held, int ordinal, int number)
    {
        int address = draft.Slots.Count;
        draft.ListCounts[layout.List]++;
        draft.Slots.AddRange(
        [
            0, held.TakesEffect.DayNumber, Slots.Never, draft.WordOf(held.Symbol), held.On.DayNumber, (int)VoteResult.None, Slots.Absent, ordinal, -1, -1,
        ]);
        draft.Spans.Add((address, held.Span));
        string name = held.Symbol ?? $"events[{ordinal}]";
        if (held.Happened is null)
            draft.Unknowns.Add(new Unknown(address + RecordLayout.Exists, $"{name}: happened", [0, 1]));
        LayFields(layout, held.Fields, name, ordinal);
        int sheet = held.Ballots is { } ballots ? sheets.Lay(ballots) : -1;
        draft.Events.Add(new LaidEvent(held, number, address, sheet));
    }

    private void Lay(RecordLayout layout, CrisisRecord record, int ordinal)
    {
        int address = draft.Slots.Count;
        draft.ListCounts[layout.List]++;
        int from = record.From.DayNumber;
        draft.Slots.AddRange(
        [
            record.HappenedUnknown ? Slots.Unknown : 1, from, record.Until?.DayNumber ?? Slots.Never, draft.WordOf(record.Id), from, (int)VoteResult.None, Slots.Absent, ordinal, -1, -1,
        ]);
        draft.Spans.Add((address, record.Span));
        string name = $"{draft.Law.Law.FindRecord(layout.Type)?.Plural}[{record.Id ?? ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)}]";
        if (record.HappenedUnknown)
            draft.Unknowns.Add(new Unknown(address + RecordLayout.Exists, $"{name}.happened", [0, 1]));
        LayFields(layout, record.Fields, name, -1);
    }

    /// <summary>A record that there may be, because its list was left out and that is no statement.</summary>
    private void LaySuspected(RecordLayout layout, RecordType type)
    {
        int address = draft.Slots.Count;
        draft.ListCounts[layout.List]++;
        int from = draft.Crisis.Date.DayNumber;
        draft.Slots.AddRange([Slots.Unknown, from, Slots.Never, Slots.Absent, from, (int)VoteResult.None, Slots.Absent, 0, -1, -1]);
        draft.Unknowns.Add(new Unknown(address + RecordLayout.Exists, type.Plural, [0, 1]));
        LayFields(layout, [.. type.Fields.Where(field => field.DefaultSet is null).Select(field => new FieldDatum(field.Name, field.Default ?? UnknownDatum.Instance, default))], $"{type.Plural}[?]", -1);
    }

    private void LayFields(RecordLayout layout, ImmutableArray<FieldDatum> fields, string name, int held)
    {
        for (int i = 0; i < layout.Fields.Length; i++)
        {
            FieldDefinition definition = layout.Fields[i];
            FieldDatum? given = fields.FirstOrDefault(field => field.Field == definition.Name);
            int address = draft.Slots.Count;
            if (given is null && draft.Law.DefaultSets.TryGetValue((layout.List, i), out int set))
            {
                int index = draft.AddSet([]);
                draft.Defaults.Add(new LaidDefault(held, index, set));
                draft.Slots.Add(index);
                continue;
            }

            if (given is not null)
                draft.Spans.Add((address, given.Span));
            Datum datum = given?.Datum ?? definition.Default ?? UnknownDatum.Instance;
            draft.Slots.Add(SlotOf(datum, definition));
            if (datum is UnknownDatum)
                draft.Unknowns.Add(new Unknown(address, $"{name}.{definition.Name}", PossibleValues.Of(definition.Type, draft.Law.Universe, draft.Names), ValueRange.Of(definition.Type), definition.Type.Kind == ValueKind.Codes, definition.Type.Kind == ValueKind.Actors));
        }
    }

    private int SlotOf(Datum datum, FieldDefinition field) => (datum, field.Type.Kind) switch
    {
        (UnknownDatum, _) => Slots.Unknown,
        (WordDatum word, ValueKind.Actor) => draft.Names.ActorOf(word.Word),
        (WordDatum word, ValueKind.Place) => draft.Names.PlaceOf(word.Word),
        (WordDatum word, ValueKind.Actors) => draft.AddSet([word.Word]),
        (WordDatum word, ValueKind.Codes) => 1 << field.Type.Words.IndexOf(word.Word),
        (WordDatum word, _) => draft.Names.WordOf(word.Word),
        (WordsDatum words, ValueKind.Actors) => draft.AddSet(words.Words),
        (WordsDatum words, _) => words.Words.Aggregate(0, (mask, word) => mask | (1 << field.Type.Words.IndexOf(word))),
        (FlagDatum flag, _) => flag.IsYes ? 1 : 0,
        (DateDatum date, _) => date.Date.DayNumber,
        (NumberDatum number, _) => ValueCompiler.Scaled(number.Number),
        _ => Slots.Absent,
    };
}
