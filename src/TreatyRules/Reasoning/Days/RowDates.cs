using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Days;

/// <summary>Writes the dates of a crisis into a row in which it was laid out with other ones, so that it need not be laid out again.</summary>
internal sealed class RowDates
{
    private readonly Row _row;
    private readonly int[] _facts;
    private readonly bool[] _takesEffectLater;
    private readonly Dictionary<string, (string Field, int Slot)[]> _fields = [];

    public RowDates(Row row)
    {
        _row = row;
        Dictionary<string, int> counts = [];
        _facts = new int[row.Crisis.Records.Length];
        for (int i = 0; i < _facts.Length; i++)
        {
            string type = row.Crisis.Records[i].Type;
            RecordLayout layout = row.Law.LayoutOf[type];
            int ordinal = counts.GetValueOrDefault(type);
            counts[type] = ordinal + 1;
            _facts[i] = row.ListStarts[layout.List] + (ordinal * layout.Size);
        }

        _takesEffectLater = [.. row.Events.Select(laid => laid.Held.TakesEffect != laid.Held.On)];
        foreach (RecordLayout layout in row.Law.Layouts)
            _fields[layout.Type] = [.. layout.Fields.Where(field => field.Type.Kind == ValueKind.Date).Select(field => (field.Name, layout.SlotOf(field.Name)))];
    }

    /// <summary>Where the record of a fact stands.</summary>
    public int AddressOf(int fact) => _facts[fact];

    /// <summary>Writes the dates of a crisis that differs from the row's in nothing else.</summary>
    public void Lay(CrisisFile file)
    {
        for (int i = 0; i < _facts.Length; i++)
        {
            CrisisRecord record = file.Records[i];
            int address = _facts[i];
            _row.Slots[address + RecordLayout.From] = _row.Slots[address + RecordLayout.On] = record.From.DayNumber;
            _row.Slots[address + RecordLayout.Until] = record.Until?.DayNumber ?? Slots.Never;
            LayFields(address, record.Type, record.Fields);
        }

        for (int i = 0; i < _row.Events.Length; i++)
        {
            HeldEvent held = file.Events[i];
            int address = _row.Events[i].Address;
            if (!ReferenceEquals(_row.Events[i].Held, held))
                _row.Events[i] = _row.Events[i] with { Held = held };
            _row.Slots[address + RecordLayout.From] = held.TakesEffect.DayNumber;
            _row.Slots[address + RecordLayout.On] = held.On.DayNumber;
            LayFields(address, held.Event, held.Fields);
        }

        LayHappenings(file.Events);
    }

    private void LayFields(int address, string type, ImmutableArray<FieldDatum> given)
    {
        foreach ((string field, int slot) in _fields[type])
        {
            if (given.FirstOrDefault(datum => datum.Field == field) is { } known)
                _row.Slots[address + slot] = known.Datum is DateDatum date ? date.Date.DayNumber : Slots.Unknown;
        }
    }

    /// <summary>In the order in which they are laid out. What took effect later is still counted and offered apart where both come to be on one day.</summary>
    private void LayHappenings(ImmutableArray<HeldEvent> events)
    {
        int next = 0;
        for (int i = 0; i < events.Length; i++)
        {
            int on = events[i].On.DayNumber;
            _row.Happenings[next++] = new Happening(on, i, true, !_takesEffectLater[i]);
            if (_takesEffectLater[i])
                _row.Happenings[next++] = new Happening(events[i].TakesEffect.DayNumber, i, false, true);
        }

        Array.Sort(_row.Happenings, static (one, other) =>
            (one.Day, one.Event, one.TakesEffect ? 1 : 0).CompareTo((other.Day, other.Event, other.TakesEffect ? 1 : 0)));
    }
}
