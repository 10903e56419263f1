using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Parts;

/// <summary>The slots of a row that are left open because what they hold is varied: filled with what is given where no change is left, so that a run reads them as any other.</summary>
internal sealed class GivenSlots
{
    private readonly Row _row;
    private readonly Varied _varied;
    private readonly (int Slot, int Given)[] _slots;
    private readonly Dictionary<int, List<int>> _slotsOf = [];

    /// <summary>The slots that are open now.</summary>
    public GivenSlots(Row row, Varied varied)
    {
        (_row, _varied) = (row, varied);

        // Whether an event happened is written by the run.
        HashSet<int> ofEvents = [.. row.Events.Select(laid => laid.Address + RecordLayout.Exists)];
        IEnumerable<(int Slot, int Key)> own = varied.Given.Keys.Where(key => key >= 0 && !ofEvents.Contains(key)).Select(key => (key, key));
        IEnumerable<(int Slot, int Key)> copies = row.Unknowns.Copies.Where(copy => varied.Given.ContainsKey(copy.Value)).Select(copy => (copy.Key, copy.Value));
        (int Slot, int Key)[] open = [.. own.Concat(copies).Where(one => row.Slots[one.Slot] == Slots.Unknown)];
        _slots = [.. open.Select(one => (one.Slot, varied.Given[one.Key]))];
        foreach ((int slot, int key) in open)
            (_slotsOf.TryGetValue(key, out List<int>? slots) ? slots : _slotsOf[key] = []).Add(slot);
    }

    /// <summary>Fills them with what is given, or with what it was changed to; where that can be several things, they stay open.</summary>
    public void Fill()
    {
        int[] slots = _row.Slots;
        foreach ((int slot, int given) in _slots)
            slots[slot] = given;
        foreach ((int key, int[] values) in _row.Unknowns.Taken)
        {
            // A set of states stays open where who is in it is changed.
            int of = Unknown.MemberOf(key)?.Address ?? key;
            if (!_slotsOf.TryGetValue(of, out List<int>? changed) || Array.IndexOf(values, _varied.Given[key]) >= 0)
                continue;
            foreach (int slot in changed)
                slots[slot] = of == key && values is [var only] ? only : Slots.Unknown;
        }
    }

    /// <summary>Opens them again.</summary>
    public void Open()
    {
        foreach ((int slot, _) in _slots)
            _row.Slots[slot] = Slots.Unknown;
    }
}
