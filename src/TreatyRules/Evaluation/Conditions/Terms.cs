using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Walks the graphs of terms, each over a record in a frame of its own.</summary>
internal sealed class Terms(Row row, Walker walker, Values values, TermMembers members)
{
    /// <summary>Whether a record, or a value laid into a cell as one, meets a term: 1, 0, or -1 for unknown.</summary>
    public int Meets(in Node node)
    {
        int record;
        if (node.Low == 0)
        {
            record = row.Frames[row.Frame + node.Slot];
        }
        else
        {
            int address = values.AddressOf(node.Slot);
            if (address >= 0 && row.Slots[address] == Slots.Unknown && members.Test(address, node.Arg) is { } met)
                return met;
            int value = values.Read(node.Slot);
            if (value == Slots.Unknown)
                return -1;
            if (value == Slots.Absent)
                return 0;
            record = row.FirstCell + row.Frame + node.Level;
            row.Slots[record] = value;
        }

        row.Frames[row.Frame + node.Level] = record;
        return Walker.AsBit(Walk(node.Arg, node.Level));
    }

    /// <summary>Whether a value, laid into a cell as a record of its own, meets a condition on a day: 1, 0, or -1 for unknown.</summary>
    public int MeetsAsValue(int entry, int value, int day)
    {
        // 64 frames up: far above the frames of the condition that asks.
        int frame = row.Frame;
        row.Frame += 64;
        int cell = row.FirstCell + row.Frame;
        row.Slots[cell] = value;
        row.Frames[row.Frame] = cell;
        int end = walker.WalkOn(day, entry);
        row.Frame = frame;
        return Walker.AsBit(end);
    }

    /// <summary>Walks a term's graph; its record stands at a level of this condition's frames.</summary>
    public int Walk(int entry, int level)
    {
        if (row.Frame + level + 64 >= Row.FrameCount)
            throw new TreatyException("The treaties' terms are nested too deeply to be evaluated.");
        row.Frame += level;
        int end = walker.Walk(entry);
        row.Frame -= level;
        return end;
    }
}
