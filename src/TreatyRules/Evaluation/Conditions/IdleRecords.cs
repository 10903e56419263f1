using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>The records that count nowhere, for each quantifier: by what is given of them alone they can never be what it asks for, on whichever day and whatever else happens.</summary>
/// <remarks>Of a dozen resolutions, that none but the last authorises force is seen once, and not asked at every step of every run. A record of which something was changed is asked.</remarks>
/// <param name="row">The row.</param>
/// <param name="given">What is given, by key, where it does not stand in the row.</param>
internal sealed class IdleRecords(Row row, IReadOnlyDictionary<int, int> given)
{
    private readonly bool[]?[] _idle = new bool[]?[row.Law.Quantifiers.Length];
    private readonly List<int> _changed = [];

    /// <summary>Begins a run in which some things are other than given.</summary>
    public void Begin(IEnumerable<int> changed)
    {
        _changed.Clear();
        _changed.AddRange(changed);
    }

    /// <summary>For each record of a quantifier's list, whether it is idle as it is given; null where none is.</summary>
    public bool[]? Of(int quantifier) => _idle[quantifier] ??= Find(row.Law.Quantifiers[quantifier]);

    /// <summary>Whether anything of the record of a list is other than given.</summary>
    public bool IsChanged(int list, int record)
    {
        int size = row.Law.Layouts[list].Size;
        int address = row.ListStarts[list] + (record * size);
        foreach (int key in _changed)
        {
            if (key >= address && key < address + size)
                return true;
        }

        return false;
    }

    private bool[] Find(in CompiledQuantifier quantifier)
    {
        var idle = new bool[row.ListCounts[quantifier.List]];

        // How many there are counts where a part of all is asked for; an effect is what its procedure makes of it.
        if (quantifier.List == 0 || (quantifier.Quantifier == Quantifier.AtLeast && quantifier.LeastDenominator != 1))
            return idle;
        int needed = quantifier.Quantifier == Quantifier.Every ? Target.False : Target.True;
        for (int i = 0; i < idle.Length; i++)
        {
            int address = row.ListStarts[quantifier.List] + (i * row.Law.Layouts[quantifier.List].Size);
            idle[i] = !Ends(quantifier.Term, address, 0, quantifier.List).Contains(Target.True) || !Ends(quantifier.Where, address, quantifier.Level, quantifier.List).Contains(needed);
        }

        return idle;
    }

    /// <summary>The ends to which edges lead that are not excluded by the fields of the record in one frame.</summary>
    private HashSet<int> Ends(int entry, int record, int level, int list)
    {
        if (entry < 0)
            return [entry];
        HashSet<int> ends = [];
        HashSet<int> seen = [entry];
        Stack<int> left = new([entry]);
        while (left.TryPop(out int at))
        {
            Node node = row.Law.Nodes[at];
            (bool holds, bool fails) = Test(node, record, level, list);
            foreach (int next in (ReadOnlySpan<int>)[holds ? node.Then : at, fails ? node.Else : at])
            {
                if (next < 0)
                    ends.Add(next);
                else if (seen.Add(next))
                    left.Push(next);
            }
        }

        return ends;
    }

    private (bool Holds, bool Fails) Test(in Node node, int record, int level, int list)
    {
        if (node.Op == Op.Meets && node.Low == 0 && node.Slot == level)
        {
            HashSet<int> ends = Ends(node.Arg, record, 0, list);
            return (ends.Contains(Target.True), ends.Contains(Target.False));
        }

        if (node.Op is not (Op.InRange or Op.HasWord) || node.Level != level || ValueOf(record, node.Slot, list) is not { } value)
            return (true, true);
        bool holds = node.Op == Op.InRange ? unchecked((uint)(value - node.Low)) <= node.Span : value != Slots.Absent && (value & node.Low) != 0;
        return (holds, !holds);
    }

    /// <summary>What is given in a field; null where that is not known, or it is a date, or no field.</summary>
    private int? ValueOf(int record, int slot, int list)
    {
        int field = slot - RecordLayout.Head;
        if (field < 0 || row.Law.Layouts[list].Fields[field].Type.Kind == ValueKind.Date)
            return null;
        int value = given.TryGetValue(record + slot, out int known) ? known : row.Slots[record + slot];
        return value == Slots.Unknown ? null : value;
    }
}
