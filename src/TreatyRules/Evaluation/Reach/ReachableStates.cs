using TreatyRules.Compilation;
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
    private readonly IReadOnlyDictionary<int, int> _given;
    private readonly HashSet<int> _states = [];
    private readonly HashSet<int> _resting = [];
    private readonly Dictionary<int, (int Held, int Slot)> _heads = [];
    private readonly (int Result, int Way)[][] _kinds;
    private readonly OpenEdges _edges;

    /// <summary>Finds the states that can be reached.</summary>
    /// <param name="row">The crisis.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="until">How far.</param>
    /// <param name="given">What some unknowns are, by key.</param>
    public ReachableStates(Row row, Plan plan, Until until, IReadOnlyDictionary<int, int> given)
    {
        (_row, _law, _plan, _given) = (row, row.Law, plan, given);
        _last = until.After < 0 ? until.Day : row.LastDay;
        _kinds = new (int Result, int Way)[row.Events.Length][];
        for (int held = 0; held < row.Events.Length; held++)
        {
            _kinds[held] = MayHappen(held) ? [.. SettledEvents.KindsOf(row, row.Events[held]).Where(kind => kind.Exists == 1).Select(kind => (kind.Result, kind.Way))] : [];
            foreach (int slot in (ReadOnlySpan<int>)[RecordLayout.Exists, RecordLayout.Result, RecordLayout.Way, RecordLayout.Basis, RecordLayout.Rule])
                _heads.Add(row.Events[held].Address + slot, (held, slot));
        }

        _edges = new OpenEdges(row, this);
        while (Spread())
        {
        }
    }

    /// <summary>A bit for each outcome that a procedure may come to.</summary>
    public int Outcomes(int procedure)
    {
        Period inForce = _law.InForce[_law.Procedures[procedure].Treaty];
        int outcomes = inForce.Contains(DateOnly.FromDayNumber(_row.FirstDay)) && _last < int.MaxValue - 1 && inForce.Contains(DateOnly.FromDayNumber(_last)) ? 0 : 1 << (int)Outcome.NotEngaged;
        for (int state = 0; state < _law.Procedures[procedure].States.Length; state++)
        {
            if (MayRest(procedure, state))
                outcomes |= 1 << (int)_law.Procedures[procedure].States[state].State.Outcome;
        }

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
                RecordLayout.Exists => Either(_kinds[head.Held].Length == 0 ? [0] : [0, 1], low, span),
                RecordLayout.Result => Either(_kinds[head.Held].Select(kind => kind.Result).Append((int)VoteResult.None), low, span),
                RecordLayout.Way => Either(_kinds[head.Held].Select(kind => kind.Way).Append(Slots.Absent), low, span),
                _ => Holds | Fails,
            };
        }

        int value = _given.TryGetValue(address, out int given) ? given : _row.Slots[address];
        return value != Slots.Unknown ? Either([value], low, span)
            : _row.Unknowns.Domain(address) is { } domain ? Either(domain, low, span)
            : Holds | Fails;
    }

    /// <summary>Whether a day of the run can lie in a period, and whether one can lie outside.</summary>
    public int InRange(int low, uint span) =>
        (_last >= low && _row.FirstDay <= low + (long)span ? Holds : 0) | (_row.FirstDay >= low && _last <= low + (long)span ? 0 : Fails);

    /// <summary>Whether a reading can hold on a day of the run, and whether it can fail to.</summary>
    public int IsRead(in Node node)
    {
        int chosen = _row.Slots[node.Slot];
        CompiledQuestion question = _law.Questions[node.Arg];
        if (chosen == Slots.Unknown)
            return Holds | Fails;
        return Either(chosen >= 0 ? [chosen] : question.Defaults.Where((_, i) => question.Starts[i] <= _last && (i + 1 == question.Starts.Length || question.Starts[i + 1] > _row.FirstDay)), node.Low, 0);
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
            return _kinds[head.Held].Length == 0 ? Fails : Holds | Fails;
        int exists = _given.TryGetValue(address + RecordLayout.Exists, out int given) ? given : _row.Slots[address + RecordLayout.Exists];
        (int from, int until) = (_row.Slots[address + RecordLayout.From], _row.Slots[address + RecordLayout.Until]);
        if (exists == 0 || (from != Slots.Unknown && from > _last) || (until != Slots.Unknown && until <= _row.FirstDay))
            return Fails;
        return exists == 1 && from != Slots.Unknown && from <= _row.FirstDay && until != Slots.Unknown && until > _last ? Holds : Holds | Fails;
    }

    private static int Either(IEnumerable<int> values, int low, uint span)
    {
        int found = 0;
        foreach (int value in values)
            found |= unchecked((uint)(value - low)) <= span ? Holds : Fails;
        return found;
    }

    private int NumberOf(int procedure, int state) => _law.Flow.FirstState[procedure] + state;

    private IEnumerable<int> StatesOf(int procedure) => Enumerable.Range(0, _law.Procedures[procedure].States.Length).Where(state => _states.Contains(NumberOf(procedure, state)));

    private bool MayHappen(int held) =>
        _row.Events[held].Happened is not false && !(_given.TryGetValue(_row.Events[held].Address + RecordLayout.Exists, out int given) && given == 0);

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
            if (_row.Events[held].Event == on.Event && _kinds[held].Any(kind => on.Result == Slots.Absent || on.Result == kind.Result || on.Result == kind.Way)
                && _edges.From(on.Guard, _row.Events[held].Address).Contains(Target.True))
                return true;
        }

        return false;
    }

    private bool Take(int procedure, int transition) => Add(procedure, _law.Flow.To[transition], _law.Flow.Settles[transition]);

    private bool Add(int procedure, int state, bool settles) =>
        _states.Add(NumberOf(procedure, state)) | (settles && _resting.Add(NumberOf(procedure, state)));

    /// <summary>Whether a procedure can stay in a state: unless there is always a transition that leads out of it.</summary>
    private bool MayRest(int procedure, int state) => _states.Contains(NumberOf(procedure, state))
        && (_resting.Contains(NumberOf(procedure, state))
            || _edges.From(_law.Flow.Always[NumberOf(procedure, state)]).Any(end => !Target.IsTransition(end) || _law.Flow.To[Target.TransitionOf(end)] == state));
}
