using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>Where a run stands at a point, so far as every way of going on reads it: the day, the procedures, the events that were held last, what is still to take effect.</summary>
/// <remarks>What past events came to is left out: it is compared only where it was read, by <see cref="ReadLog"/>.</remarks>
internal sealed class RunPosition : IEquatable<RunPosition>
{
    private readonly long[] _values;
    private readonly int _hash;

    private RunPosition(long[] values)
    {
        _values = values;
        var hash = default(HashCode);
        foreach (long value in values)
            hash.Add(value);
        _hash = hash.ToHashCode();
    }

    /// <summary>The position at which a run has paused.</summary>
    /// <param name="run">The run.</param>
    /// <param name="at">Where it goes on.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="readers">What the law reads of entries and of events held last.</param>
    public static RunPosition Of(Run run, RunState at, Plan plan, PositionReaders readers)
    {
        List<long> values = new(8 + (2 * plan.Procedures.Length) + readers.LastHeld.Length) { at.NextStop };
        Add(values, run, at.At, plan, readers);
        return new RunPosition([.. values]);
    }

    /// <summary>Adds all that makes up the position at which a run has paused, but for the next day on which something can change.</summary>
    public static void Add(List<long> values, Run run, RunPoint at, Plan plan, PositionReaders readers)
    {
        Row row = run.Row;
        values.AddRange([row.Today, at.Happening, (int)at.Stage]);
        foreach (int procedure in plan.Procedures)
        {
            values.Add(run.StateOf(procedure));
            values.Add(readers.ReadsEntry(procedure, run.StateOf(procedure)) ? run.EntryOf(procedure) : run.IsBeforeTheEnd(procedure) ? -1 : -2);
        }

        foreach (int type in readers.LastHeld)
            values.Add(row.LastHeld[type]);
        for (int i = at.Happening; i < row.Happenings.Length; i++)
        {
            if (row.Happenings[i] is var pending && (!pending.IsCounted || i < at.Counted))
            {
                int address = row.Events[pending.Event].Address;
                foreach (int slot in (ReadOnlySpan<int>)[RecordLayout.Exists, RecordLayout.Result, RecordLayout.Way, RecordLayout.Basis, RecordLayout.Rule])
                    values.Add(row.Slots[address + slot]);
            }
        }

        foreach (LaidDefault laid in row.Defaults)
        {
            if (laid.Event >= 0 && !IsCounted(row, laid.Event, at.Counted))
                continue;
            foreach (ulong word in row.SetWords.AsSpan(laid.SetIndex * row.Width, row.Width))
                values.Add(unchecked((long)word));
        }
    }

    /// <summary>Whether an event was counted, if at all, among so many happenings.</summary>
    public static bool IsCounted(Row row, int held, int happenings)
    {
        for (int i = 0; i < happenings; i++)
        {
            if (row.Happenings[i].Event == held && row.Happenings[i].IsCounted)
                return true;
        }

        return false;
    }

    public bool Equals(RunPosition? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as RunPosition);

    public override int GetHashCode() => _hash;
}
