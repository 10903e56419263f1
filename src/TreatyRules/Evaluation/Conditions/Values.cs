using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Reads operands.</summary>
internal sealed class Values(Row row)
{
    private readonly Operand[] _operands = row.Law.Operands;

    /// <summary>The value of an operand: a slot's, absent, or unknown, and then the walk is to stop.</summary>
    public int Read(int index)
    {
        ref readonly Operand operand = ref _operands[index];
        switch (operand.Kind)
        {
            case OperandKind.Field:
                return ReadSlot(row.Address(operand.Level, operand.A));
            case OperandKind.Constant:
                return operand.A;
            case OperandKind.Today:
                return row.Today;
            case OperandKind.LastField:
                int last = row.LastHeld[operand.A];
                return last < 0 ? Slots.Absent : ReadSlot(row.Events[last].Address + operand.B);
            case OperandKind.Add or OperandKind.Subtract or OperandKind.Multiply:
                return Combine(operand, Read(operand.A), Read(operand.B));
            case OperandKind.Later or OperandKind.Earlier:
                return Shift(operand, Read(operand.A));
            default:
                return Attribute(operand.Kind, Read(operand.A));
        }
    }

    /// <summary>The address of an operand that is a plain field; -1 for others.</summary>
    public int AddressOf(int index) => _operands[index] is { Kind: OperandKind.Field } operand ? row.Address(operand.Level, operand.A) : -1;

    /// <summary>Whether an operand is today, a constant or a plain field.</summary>
    public bool IsPlain(int index) => _operands[index].Kind is OperandKind.Today or OperandKind.Constant or OperandKind.Field;

    /// <summary>Whether an operand is today, and nothing else.</summary>
    public bool IsToday(int index) => _operands[index].Kind == OperandKind.Today;

    /// <summary>Whether an operand is more than a constant or a plain field that is none of the dates of which it is kept whether they were read.</summary>
    public bool ReadsDate(int index) => _operands[index].Kind != OperandKind.Constant && (AddressOf(index) < 0 || row.Dates?.At(AddressOf(index)) >= 0);

    /// <summary>A slot's value, or what the completion takes it to be.</summary>
    public int ReadSlot(int address)
    {
        int value = row.Slots[address];
        row.Dates?.NoteAt(address);
        if (value != Slots.Unknown)
            return value == Slots.Never ? Slots.Absent : value;
        if (row.Unknowns.TryValue(address, out int taken))
            return taken;
        row.Unknowns.Part(address);
        return Slots.Unknown;
    }

    private static int Combine(Operand operand, int left, int right)
    {
        if (left == Slots.Unknown || right == Slots.Unknown)
            return Slots.Unknown;
        if (left == Slots.Absent || right == Slots.Absent)
            return Slots.Absent;
        long result = operand.Kind switch
        {
            OperandKind.Add => (long)left + right,
            OperandKind.Subtract => (long)left - right,
            OperandKind.Multiply => (long)left * right / Slots.Scale,
            _ => throw new UnreachableException(),
        };
        return (int)Math.Clamp(result, Slots.Least, int.MaxValue);
    }

    private int Shift(Operand operand, int date)
    {
        if (date is Slots.Unknown or Slots.Absent)
            return date;
        row.ReadsLengths = true;
        Duration duration = row.Law.Durations[operand.B];
        if (operand.Kind == OperandKind.Earlier)
            duration = duration with { Length = -duration.Length };
        row.Lengths?.Add((date, duration));
        row.HasOtherLengths |= _operands[operand.A].Kind == OperandKind.Today;
        return duration.After(DateOnly.FromDayNumber(Math.Clamp(date, 0, DateOnly.MaxValue.DayNumber)), row.Law.Law.Calendar).DayNumber;
    }

    private int Attribute(OperandKind kind, int subject)
    {
        if (subject is Slots.Unknown or Slots.Absent)
            return subject;
        if (kind == OperandKind.StateRegion)
            return subject < row.Law.Universe.StateRegions.Length ? row.Law.Universe.StateRegions[subject] : Slots.Absent;
        Place place = row.Names.Places[subject];
        return kind switch
        {
            OperandKind.Sovereign => Sovereign(place),
            OperandKind.PlaceRegion => row.Names.RegionOf(subject),
            OperandKind.Latitude => place.Latitude is { } latitude ? ValueCompiler.Scaled(latitude) : Slots.Absent,
            OperandKind.Longitude => place.Longitude is { } longitude ? ValueCompiler.Scaled(longitude) : Slots.Absent,
            OperandKind.Island => place.IsIsland ? 1 : 0,
            _ => throw new UnreachableException(),
        };
    }

    private int Sovereign(Place place)
    {
        int sovereign = Slots.Absent;
        foreach (Sovereignty sovereignty in place.Sovereigns)
        {
            if (sovereignty.Period.From is { } from)
                row.StopOn(from.DayNumber);
            if (sovereignty.Period.Until is { } until)
                row.StopOn(until.DayNumber);
            if (sovereign == Slots.Absent && sovereignty.Period.Contains(DateOnly.FromDayNumber(row.Today)))
                sovereign = row.Names.ActorOf(sovereignty.State);
        }

        return sovereign;
    }
}
