using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Reach;

/// <summary>In which states procedures can stand whatever what is not known turns out to be: all that is not excluded by what is known, and perhaps more.</summary>
/// <remarks>
/// The order of days and events is left aside, and so is it that what passed one test cannot fail the next: a state can be reached if some transition into it
/// from one that can be has a guard whose edges are not all excluded. So it takes no longer than a look at each guard, a few times over.
/// </remarks>
internal sealed class ReachableStates
{
    /// <summary>A test can hold.</summary>
    public const int Holds = 1;

    /// <summary>A test can fail.</summary>
    public const int Fails = 2;

    private readonly Row _row;
    private readonly CompiledLaw _law;
    private readonly Plan _plan;
    private readonly int _last;
    private readonly HashSet<int> _states = [];
    private readonly HashSet<int> _resting = [];
    private readonly Dictionary<int, int[]> _ends = [];
    private readonly Dictionary<int, (int Held, int Slot)> _heads = [];
    private readonly (int Result, int Way)[][] _kinds;
    private readonly OpenEdges _edges;
    private readonly bool _isRunOut;
    private bool _isOver;
    private IReadOnlyDictionary<int, Part> _given = ImmutableDictionary<int, Part>.Empty;

    /// <summary>Looks at a crisis.</summary>
    /// <param name="row">The crisis.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="until">How far.</param>
    public ReachableStates(Row row, Plan plan, Until until)
    {
        (_row, _law, _plan) = (row, row.Law, plan);
        _isRunOut = until.After < 0;
        _last = _isRunOut ? until.Day : row.LastDay;
        _kinds = new (int Result, int Way)[row.Events.Length][];
        for (int held = 0; held < row.Events.Length; held++)
        {
            _kinds[held] = row.Events[held].Happened == false ? [] : [.. SettledEvents.KindsOf(row, row.Events[held]).Where(kind => kind.Exists == 1).Select(kind => (kind.Result, kind.Way))];
            foreach (int slot in (ReadOnlySpan<int>)[RecordLayout.Exists, RecordLayout.Result, RecordLayout.Way, RecordLayout.Basis, RecordLayout.Rule])
                _heads.Add(row.Events[held].Address + slot, (held, slot));
        }

        _edges = new OpenEdges(row, this);
    }

    /// <summary>A bit for each outcome that a procedure may come to.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="given">What is taken of some unknowns, by key.</param>
    public int Outcomes(int procedure, IReadOnlyDictionary<int, Part> given)
    {
        _given = given;
        _isOver = false;
        _states.Clear();
        _resting.Clear();
        _ends.Clear();
        _edges.Forget();
        while (Spread())
        {
        }

        if (_isRunOut)
            End();
        Period inForce = _law.InForce[_law.Procedures[procedure].Treaty];
        int outcomes = inForce.Contains(DateOnly.FromDayNumber(_row.FirstDay)) && _last < int.MaxValue - 1 && inForce.Contains(DateOnly.FromDayNumber(_last)) ? 0 : 1 << (int)Outcome.NotEngaged;
        foreach (int state in _isRunOut ? StatesOf(procedure) : StatesOf(procedure).Where(state => MayRest(procedure, state)))
            outcomes |= 1 << (int)_law.Procedures[procedure].States[state].State.Outcome;
        return outcomes;
    }

    /// <summary>Whether what stands in a slot can lie in a range, and whether it can lie outside.</summary>
    public int InRange(int address, int low, uint span)
    {
        if (address >= _row.StateSlot(0) && address < _row.StateSlot(_law.Procedures.Length))
            return (address - _row.StateSlot(0)) % 2 == 0 ? Either(StatesOf((address - _row.StateSlot(0)) / 2), low, span) : Holds | Fails;
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

    /// <summary>The values that can be read from a slot; null where they are not listed.</summary>
    public int[]? ValuesOf(int address) => address < _row.StateSlot(_law.Procedures.Length) || _heads.ContainsKey(address) ? null
        : LaidIn(address) is not { } values ? null
        : values.Contains(Slots.Never) ? [.. values.Select(value => value == Slots.Never ? Slots.Absent : value)]
        : values;

    /// <summary>Whether a set of words can have one of these, and whether it can have none.</summary>
    public int HasWord(int address, int words)
    {
        if (LaidIn(address) is { } values)
            return values.Aggregate(0, (found, value) => found | (value != Slots.Absent && (value & words) != 0 ? Holds : Fails));
        return !_given.TryGetValue(_row.Unknowns.Original(address), out Part part) || part.Words is not { } mask ? Holds | Fails
            : (mask.Has & words) != 0 ? Holds
            : (words & ~mask.Lacks) == 0 ? Fails
            : Holds | Fails;
    }

    /// <summary>The values that can stand in a slot that no run writes; null where they are not listed.</summary>
    private int[]? LaidIn(int address)
    {
        int effect = address - _row.ListStarts[0];
        if (effect >= 0 && effect < _row.ListCounts[0] * EffectLayout.Layout.Size && effect % EffectLayout.Layout.Size == Effects.Discretion)
            return null;
        int value = _row.Slots[address];
        return value != Slots.Unknown ? [value]
            : _given.TryGetValue(_row.Unknowns.Original(address), out Part part) && part.Values is { } values ? values
            : _row.Unknowns.Domain(address);
    }

    /// <summary>The addresses of the events of a type that can have happened.</summary>
    public IEnumerable<int> Held(int type)
    {
        for (int held = 0; held < _kinds.Length; held++)
        {
            if (_row.Events[held].Event == type && MayHappen(held))
                yield return _row.Events[held].Address;
        }
    }

    /// <summary>Whether a day of the run can lie in a period, and whether one can lie outside.</summary>
    public int InRange(int low, uint span) =>
        (_last >= low && First <= low + (long)span ? Holds : 0) | (First >= low && _last <= low + (long)span ? 0 : Fails);

    /// <summary>Whether a reading can hold on a day of the run, and whether it can fail to.</summary>
    public int IsRead(in Node node)
    {
        int chosen = _row.Slots[node.Slot];
        CompiledQuestion question = _law.Questions[node.Arg];
        if (chosen == Slots.Unknown)
            return Holds | Fails;
        return Either(chosen >= 0 ? [chosen] : question.Defaults.Where((_, i) => question.Starts[i] <= _last && (i + 1 == question.Starts.Length || question.Starts[i + 1] > First)), node.Low, 0);
    }

    /// <summary>Whether a record can be there on a day of the run, and whether it can be missing.</summary>
    public int IsThere(int list, int address)
    {
        if (list == 0)
        {
            CompiledEffect effect = _law.Effects[_row.Slots[address + RecordLayout.Number]];
            return _states.Contains(NumberOf(effect.Procedure, effect.State)) ? Holds | Fails : Fails;
        }

        if (_heads.TryGetValue(address + RecordLayout.Exists, out (int Held, int Slot) head))
            return !MayHappen(head.Held) ? Fails : HasHappened(head.Held) ? Holds : Holds | Fails;
        int exists = LaidIn(address + RecordLayout.Exists) is [var only] ? only : Slots.Unknown;
        (int from, int until) = (_row.Slots[address + RecordLayout.From], _row.Slots[address + RecordLayout.Until]);
        if (exists == 0 || (from != Slots.Unknown && from > _last) || (until != Slots.Unknown && until <= First))
            return Fails;
        return exists == 1 && from != Slots.Unknown && from <= First && until != Slots.Unknown && until > _last ? Holds : Holds | Fails;
    }

    /// <summary>Whether one of some values lies in a range, and whether one lies outside.</summary>
    public static int Either(IEnumerable<int> values, int low, uint span)
    {
        int found = 0;
        foreach (int value in values)
            found |= unchecked((uint)(value - low)) <= span ? Holds : Fails;
        return found;
    }

    private int NumberOf(int procedure, int state) => _law.Flow.FirstState[procedure] + state;

    /// <summary>The first day that is looked at: of the run, or when it is over, its last.</summary>
    private int First => _isOver ? _last : _row.FirstDay;

    private IEnumerable<int> StatesOf(int procedure) => _ends.TryGetValue(procedure, out int[]? ends) ? ends : Enumerable.Range(0, _law.Procedures[procedure].States.Length).Where(state => _states.Contains(NumberOf(procedure, state)));

    private bool MayHappen(int held) => KindsOf(held).Length > 0;

    /// <summary>Whether an event certainly happened, and the run is behind it.</summary>
    private bool HasHappened(int held)
    {
        LaidEvent laid = _row.Events[held];
        (int from, int on) = (_row.Slots[laid.Address + RecordLayout.From], _row.Slots[laid.Address + RecordLayout.On]);
        return _isOver && (laid.Happened == true || IsGiven(held, 1)) && _plan.Events[laid.Event]
            && from != Slots.Unknown && from <= _last && on != Slots.Unknown && on <= _last && from >= _row.FirstDay && on >= _row.FirstDay;
    }

    /// <summary>The results to which an event can have come, and the ways; none where it did not happen.</summary>
    private (int Result, int Way)[] KindsOf(int held) =>
        IsGiven(held, 0) ? [] : _kinds[held];

    private bool IsGiven(int held, int value) =>
        _given.TryGetValue(_row.Events[held].Address + RecordLayout.Exists, out Part part) && part.Values is [var only] && only == value;

    /// <summary>Lets each procedure take each transition that is not excluded; false when that leads nowhere new.</summary>
    private bool Spread()
    {
        bool hasSpread = false;
        foreach (int procedure in _plan.Procedures)
        {
            hasSpread |= Add(procedure, _law.Flow.Initial[procedure], false);
            if (_law.Flow.InForceFrom[procedure] > _last || _law.Flow.InForceUntil[procedure] <= _row.FirstDay)
                continue;
            foreach (int state in StatesOf(procedure).ToArray())
            {
                int number = NumberOf(procedure, state);
                foreach (int end in _edges.From(_law.Flow.Always[number]).Where(Target.IsTransition))
                    hasSpread |= Take(procedure, Target.TransitionOf(end));
                foreach (CompiledEventTransition on in _law.Flow.On[number].Where(MayBeAccepted))
                    hasSpread |= Take(procedure, on.Transition);
                foreach (CompiledTimedTransition after in _law.Flow.After[number].Where(after => _edges.From(after.Guard).Contains(Target.True)))
                    hasSpread |= Take(procedure, after.Transition);
            }
        }

        return hasSpread;
    }

    private bool MayBeAccepted(CompiledEventTransition on)
    {
        for (int held = 0; held < _kinds.Length; held++)
        {
            if (_row.Events[held].Event == on.Event && KindsOf(held).Any(kind => on.Result == Slots.Absent || on.Result == kind.Result || on.Result == kind.Way)
                && _edges.From(on.Guard, _row.Events[held].Address).Contains(Target.True))
                return true;
        }

        return false;
    }

    private bool Take(int procedure, int transition) => Add(procedure, _law.Flow.To[transition], _law.Flow.Settles[transition]);

    private bool Add(int procedure, int state, bool settles) =>
        _states.Add(NumberOf(procedure, state)) | (settles && _resting.Add(NumberOf(procedure, state)));

    /// <summary>When the run is over, every procedure stands in a state that no transition leads out of, as things are then.</summary>
    private void End()
    {
        _isOver = true;
        _edges.Forget();
        foreach (int procedure in _plan.Procedures)
        {
            bool isInForce = _law.Flow.InForceFrom[procedure] <= _last && _last < _law.Flow.InForceUntil[procedure];
            _ends[procedure] = isInForce ? [.. StatesOf(procedure).Where(state => IsLeft(procedure, state))] : [_law.Flow.Initial[procedure]];
            _edges.Forget();
        }
    }

    /// <summary>Whether a procedure can stay in a state that it has come to: unless there is always a transition that leads out of it.</summary>
    private bool MayRest(int procedure, int state) => _resting.Contains(NumberOf(procedure, state)) || IsLeft(procedure, state);

    private bool IsLeft(int procedure, int state) =>
        _edges.From(_law.Flow.Always[NumberOf(procedure, state)]).Any(end => !Target.IsTransition(end) || _law.Flow.To[Target.TransitionOf(end)] == state);
}
