using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Reach;

/// <summary>How tests of what stands in a crisis can come out, whatever what is not known turns out to be.</summary>
/// <param name="row">The crisis.</param>
/// <param name="plan">What is run.</param>
/// <param name="last">The last day of the run.</param>
/// <param name="statesOf">The states in which a procedure can stand, so far as that was found.</param>
internal sealed class OpenValues(Row row, Plan plan, int last, Func<int, IEnumerable<int>> statesOf)
{
    /// <summary>A test can hold.</summary>
    public const int Holds = 1;

    /// <summary>A test can fail.</summary>
    public const int Fails = 2;

    private readonly Dictionary<int, (int Held, int Slot)> _heads = Heads(row);
    private readonly (int Result, int Way)[][] _kinds =
        [.. row.Events.Select(laid => laid.Happened == false ? [] : SettledEvents.KindsOf(row, laid).Where(kind => kind.Exists == 1).Select(kind => (kind.Result, kind.Way)).ToArray())];

    private IReadOnlyDictionary<int, Part> _given = ImmutableDictionary<int, Part>.Empty;
    private bool _isOver;

    /// <summary>Begins anew, on any day of the run.</summary>
    /// <param name="given">What is taken of some unknowns, by key.</param>
    public void Begin(IReadOnlyDictionary<int, Part> given) => (_given, _isOver) = (given, false);

    /// <summary>Goes on to the close of the last day: what certainly happened has.</summary>
    public void End() => _isOver = true;

    /// <summary>The results to which an event can have come, and the ways; none where it did not happen.</summary>
    public (int Result, int Way)[] KindsOf(int held) => IsGiven(held, 0) ? [] : _kinds[held];

    /// <summary>The addresses of the events of a type that can have happened.</summary>
    public IEnumerable<int> Held(int type)
    {
        for (int held = 0; held < _kinds.Length; held++)
        {
            if (row.Events[held].Event == type && MayHappen(held))
                yield return row.Events[held].Address;
        }
    }

    /// <summary>Whether what stands in a slot can lie in a range, and whether it can lie outside.</summary>
    public int InRange(int address, int low, uint span)
    {
        if (address >= row.StateSlot(0) && address < row.StateSlot(row.Law.Procedures.Length))
            return (address - row.StateSlot(0)) % 2 == 0 ? Either(statesOf((address - row.StateSlot(0)) / 2), low, span) : Holds | Fails;
        if (address == Numbers.TodaySlot)
            return InRange(low, span);
        if (_heads.TryGetValue(address, out (int Held, int Slot) head))
        {
            return head.Slot switch
            {
                RecordLayout.Exists => Either(!MayHappen(head.Held) ? [0] : HasHappened(head.Held) ? [1] : [0, 1], low, span),
                RecordLayout.Result => Either(KindsOf(head.Held).Select(kind => kind.Result).Append((int)VoteResult.None), low, span),
                RecordLayout.Way => Either(KindsOf(head.Held).Select(kind => kind.Way).Append(Slots.Absent), low, span),
                _ => Holds | Fails,
            };
        }

        return LaidIn(address) is { } values ? Either(values, low, span) : Holds | Fails;
    }

    /// <summary>Whether a day of the run can lie in a period, and whether one can lie outside.</summary>
    public int InRange(int low, uint span) =>
        (last >= low && First <= low + (long)span ? Holds : 0) | (First >= low && last <= low + (long)span ? 0 : Fails);

    /// <summary>The values that can be read from a slot; null where they are not listed.</summary>
    public int[]? ValuesOf(int address) => address < row.StateSlot(row.Law.Procedures.Length) || _heads.ContainsKey(address) ? null
        : LaidIn(address) is not { } values ? null
        : values.Contains(Slots.Never) ? [.. values.Select(value => value == Slots.Never ? Slots.Absent : value)]
        : values;

    /// <summary>Whether a set of words can have one of these, and whether it can have none.</summary>
    public int HasWord(int address, int words)
    {
        if (LaidIn(address) is { } values)
            return values.Aggregate(0, (found, value) => found | (value != Slots.Absent && (value & words) != 0 ? Holds : Fails));
        return !_given.TryGetValue(row.Unknowns.Original(address), out Part part) || part.Words is not { } mask ? Holds | Fails
            : (mask.Has & words) != 0 ? Holds
            : (words & ~mask.Lacks) == 0 ? Fails
            : Holds | Fails;
    }

    /// <summary>Whether a reading can hold on a day of the run, and whether it can fail to.</summary>
    public int IsRead(in Node node)
    {
        int chosen = row.Slots[node.Slot];
        CompiledQuestion question = row.Law.Questions[node.Arg];
        if (chosen == Slots.Unknown)
            return Holds | Fails;
        return Either(chosen >= 0 ? [chosen] : question.Defaults.Where((_, i) => question.Starts[i] <= last && (i + 1 == question.Starts.Length || question.Starts[i + 1] > First)), node.Low, 0);
    }

    /// <summary>Whether a record can be there on a day of the run, and whether it can be missing.</summary>
    public int IsThere(int list, int address)
    {
        if (list == 0)
        {
            CompiledEffect effect = row.Law.Effects[row.Slots[address + RecordLayout.Number]];
            return statesOf(effect.Procedure).Contains(effect.State) ? Holds | Fails : Fails;
        }

        if (_heads.TryGetValue(address + RecordLayout.Exists, out (int Held, int Slot) head))
            return !MayHappen(head.Held) ? Fails : HasHappened(head.Held) ? Holds : Holds | Fails;
        int exists = LaidIn(address + RecordLayout.Exists) is [var only] ? only : Slots.Unknown;
        (int from, int until) = (row.Slots[address + RecordLayout.From], row.Slots[address + RecordLayout.Until]);
        if (exists == 0 || (from != Slots.Unknown && from > last) || (until != Slots.Unknown && until <= First))
            return Fails;
        return exists == 1 && from != Slots.Unknown && from <= First && until != Slots.Unknown && until > last ? Holds : Holds | Fails;
    }

    /// <summary>Whether one of some values lies in a range, and whether one lies outside.</summary>
    public static int Either(IEnumerable<int> values, int low, uint span)
    {
        int found = 0;
        foreach (int value in values)
            found |= unchecked((uint)(value - low)) <= span ? Holds : Fails;
        return found;
    }

    /// <summary>The first day that is looked at: of the run, or when it is over, its last.</summary>
    private int First => _isOver ? last : row.FirstDay;

    /// <summary>The values that can stand in a slot that no run writes; null where they are not listed.</summary>
    private int[]? LaidIn(int address)
    {
        int effect = address - row.ListStarts[0];
        if (effect >= 0 && effect < row.ListCounts[0] * EffectLayout.Layout.Size && effect % EffectLayout.Layout.Size == Effects.Discretion)
            return null;
        int value = row.Slots[address];
        return value != Slots.Unknown ? [value]
            : _given.TryGetValue(row.Unknowns.Original(address), out Part part) && part.Values is { } values ? values
            : row.Unknowns.Domain(address);
    }

    private bool MayHappen(int held) => KindsOf(held).Length > 0;

    /// <summary>Whether an event certainly happened, and the run is behind it.</summary>
    private bool HasHappened(int held)
    {
        LaidEvent laid = row.Events[held];
        (int from, int on) = (row.Slots[laid.Address + RecordLayout.From], row.Slots[laid.Address + RecordLayout.On]);
        return _isOver && (laid.Happened == true || IsGiven(held, 1)) && plan.Events[laid.Event]
            && from != Slots.Unknown && from <= last && on != Slots.Unknown && on <= last && from >= row.FirstDay && on >= row.FirstDay;
    }

    private bool IsGiven(int held, int value) =>
        _given.TryGetValue(row.Events[held].Address + RecordLayout.Exists, out Part part) && part.Values is [var only] && only == value;

    private static Dictionary<int, (int Held, int Slot)> Heads(Row row)
    {
        Dictionary<int, (int Held, int Slot)> heads = [];
        for (int held = 0; held < row.Events.Length; held++)
        {
            foreach (int slot in (ReadOnlySpan<int>)[RecordLayout.Exists, RecordLayout.Result, RecordLayout.Way, RecordLayout.Basis, RecordLayout.Rule])
                heads.Add(row.Events[held].Address + slot, (held, slot));
        }

        return heads;
    }
}
