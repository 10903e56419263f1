using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Lays records into the frames of a condition, and says which are there today.</summary>
internal sealed class RecordsInSight(Row row, Walker walker)
{
    /// <summary>Lays a record into a frame and says whether it is there today.</summary>
    public int Lay(int list, int index, int level)
    {
        int[] slots = row.Slots;
        int address = row.ListStarts[list] + (index * row.Law.Layouts[list].Size);
        row.Frames[row.Frame + level] = address;
        row.RecordsRead[list] = true;
        if (list == 0)
            return walker.Effects.IsThere(address, level);
        int exists = slots[address + RecordLayout.Exists];
        if (exists == 0)
            return 0;

        // As of today a day that lies behind has come, whichever it was.
        if (row.IsOtherDay)
        {
            row.Dates?.NoteAt(address + RecordLayout.From);
            row.Dates?.NoteAt(address + RecordLayout.Until);
        }

        int from = slots[address + RecordLayout.From];
        if (from > row.Today)
        {
            row.StopOn(from);
            return 0;
        }

        if (from == Slots.Unknown && HasCome(address + RecordLayout.From) is not 1 and var begun)
            return begun;
        int until = slots[address + RecordLayout.Until];
        if (until == Slots.Unknown)
        {
            if (HasCome(address + RecordLayout.Until) is not 0 and var over)
                return over < 0 ? over : 0;
        }
        else if (until <= row.Today)
        {
            return 0;
        }

        row.StopOn(until);
        return exists == Slots.Unknown ? row.Unknowns.Test(address + RecordLayout.Exists, 1, 0) : 1;
    }

    /// <summary>Whether a day that is open has come: 1, 0, or -1, and the walk stops to part it. Where it has not, the run stops on the first that it can be.</summary>
    private int HasCome(int address)
    {
        int come = row.Unknowns.Test(address, Slots.Least, unchecked((uint)(row.Today - Slots.Least)));
        if (come == 0)
        {
            foreach (int day in row.Unknowns.Values(row.Unknowns.Original(address)) ?? [])
                row.StopOn(day);
        }

        return come;
    }

    /// <summary>Whether a record of a quantifier's source is there today and of its term: 1, 0, or -1 for unknown. Lays it into the quantifier's frame.</summary>
    public int IsThere(CompiledQuantifier source, int index)
    {
        int there = Lay(source.List, index, source.Level);
        if (there != 1 || source.Term == Target.True)
            return there;
        return Walker.AsBit(walker.Terms.Walk(source.Term, source.Level));
    }

    /// <summary>Adds a field's values over the records of a quantifier's source.</summary>
    public bool Collect(Span<ulong> into, int quantifier, int field)
    {
        CompiledQuantifier source = row.Law.Quantifiers[quantifier];
        for (int i = 0; i < row.ListCounts[source.List]; i++)
        {
            int there = IsThere(source, i);
            if (there < 0 || (there == 1 && !walker.Sets.AddTo(into, field)))
                return false;
        }

        return true;
    }
}
