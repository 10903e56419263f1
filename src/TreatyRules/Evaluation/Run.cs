using System.Runtime.CompilerServices;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Runs a crisis day by day through some procedures, visiting only the days on which something can change.</summary>
internal sealed class Run
{
    private readonly CompiledLaw _law;
    private readonly bool[] _entered;
    private readonly Flow _flow;
    private readonly int[] _slots;
    private readonly int _firstStateSlot;
    private readonly Tally _tally;
    private readonly Happening[] _happenings;
    private readonly LaidEvent[] _events;
    private readonly bool _hasDefaults;
    private readonly FieldDefaults _defaults;
    private readonly Deadlines _deadlines;

    public Run(Row row)
    {
        Row = row;
        _law = row.Law;
        Walker = new Walker(row);
        _flow = _law.Flow;
        _slots = row.Slots;
        _tally = Walker.Tally;
        _happenings = row.Happenings;
        _events = row.Events;
        _hasDefaults = row.Defaults.Length > 0;
        _defaults = new FieldDefaults(row, Walker.Sets);
        _deadlines = new Deadlines(this);
        _firstStateSlot = row.StateSlot(0);
        _entered = new bool[_flow.MostStates];
    }

    public Row Row { get; }

    public Walker Walker { get; }

    /// <summary>The procedure that came back to a state, when the run ended so.</summary>
    public int Cycling { get; private set; }

    /// <summary>Whether a run ends after each event, and before each day on which something can change, so that it can go on from there.</summary>
    public bool Pauses { get; set; }

    /// <summary>Where a run that paused goes on.</summary>
    public RunPoint Paused { get; private set; }

    /// <summary>Runs to the end asked for. What an earlier run left in the row is put back first; what is taken of unknowns stays.</summary>
    public RunEnd To<TObserver>(Plan plan, Until until, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        Reset(plan);
        return !_hasDefaults || _defaults.Lay(-1) ? From(default, plan, until, ref observer) : RunEnd.Unknown;
    }

    /// <summary>Goes on from a point, with the row as it stood there.</summary>
    /// <remarks>Not inlined, as its steps are not: otherwise all of a run is one method, and the compiler leaves its smallest calls as they are.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public RunEnd From<TObserver>(RunPoint point, Plan plan, Until until, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        int happening = point.Happening;
        RunStage stage = point.Stage;
        while (true)
        {
            if (stage == RunStage.Beginning)
            {
                Row.NextStop = Slots.Never;
                if (Settle(plan, ref observer) is not RunEnd.Done and var opening)
                    return opening;
                if (Pauses && happening < _happenings.Length && _happenings[happening].Day == Row.Today)
                    return Pause(happening, RunStage.Opened);
            }

            for (; happening < _happenings.Length && _happenings[happening].Day == Row.Today; happening++)
            {
                Happening next = _happenings[happening];
                if (!plan.Events[_events[next.Event].Event])
                {
                    if (next.TakesEffect && next.Event == until.After)
                        return RunEnd.Done;
                    continue;
                }

                RunEnd held = stage == RunStage.Counted ? TakeEffect(plan, next, ref observer) : Hold(plan, next, happening, ref observer);
                if (held != RunEnd.Done)
                    return held;
                if (next.TakesEffect && next.Event == until.After)
                    return RunEnd.Done;
                if (Pauses)
                    return Pause(happening + 1, RunStage.Held);
                stage = RunStage.Held;
            }

            stage = RunStage.Beginning;
            if (Close(plan, ref observer) is not RunEnd.Done and var closing)
                return closing;
            int stop = happening < _happenings.Length ? Math.Min(Row.NextStop, _happenings[happening].Day) : Row.NextStop;
            if (stop > until.Day)
            {
                Row.Today = until.Day;
                return RunEnd.Done;
            }

            Row.Today = stop;
            if (Pauses)
                return Pause(happening, RunStage.Beginning);
        }
    }

    /// <summary>Whether a procedure's treaty is in force today.</summary>
    public bool IsInForce(int procedure) => _flow.InForceFrom[procedure] <= Row.Today && Row.Today < _flow.InForceUntil[procedure];

    /// <summary>The number of the state in which a procedure stands.</summary>
    public int StateOf(int procedure) => _slots[_firstStateSlot + (2 * procedure)];

    /// <summary>The day on which it entered it.</summary>
    public int EntryOf(int procedure) => _slots[_firstStateSlot + (2 * procedure) + 1];

    /// <summary>Whether a procedure came into its state before its treaty ended.</summary>
    public bool IsBeforeTheEnd(int procedure) => EntryOf(procedure) < _flow.InForceUntil[procedure];

    /// <summary>What a procedure has come to.</summary>
    public Outcome OutcomeOf(int procedure) => IsInForce(procedure) ? _law.Procedures[procedure].States[StateOf(procedure)].State.Outcome : Outcome.NotEngaged;

    private RunEnd Pause(int happening, RunStage stage)
    {
        Paused = new RunPoint(happening, stage);
        return RunEnd.Paused;
    }

    private void Reset(Plan plan)
    {
        Row.Today = Row.FirstDay;
        Row.Frame = 0;
        foreach (int procedure in plan.Procedures)
            Stand(procedure, _flow.Initial[procedure]);

        foreach (LaidEvent laid in _events)
        {
            Row.LastHeld[laid.Event] = -1;
            Row.LastRecords[laid.Event] = -1;
            Span<int> record = _slots.AsSpan(laid.Address, RecordLayout.Head);
            record[RecordLayout.Exists] = 0;
            record[RecordLayout.Result] = (int)VoteResult.None;
            record[RecordLayout.Way] = Slots.Absent;
            record[RecordLayout.Rule] = -1;
            record[RecordLayout.Basis] = -1;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private RunEnd Hold<TObserver>(Plan plan, Happening next, int happening, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        LaidEvent laid = _events[next.Event];
        int exists = laid.Address + RecordLayout.Exists;
        if (laid.Happened is null)
        {
            int happened = Row.Unknowns.Test(exists, 1, 0);
            if (happened < 0)
                return RunEnd.Unknown;
            if (happened == 0)
                return RunEnd.Done;
        }
        else if (laid.Happened is false)
        {
            return RunEnd.Done;
        }

        if (next.IsCounted)
        {
            if ((_hasDefaults && !_defaults.Lay(next.Event)) || !_tally.Count(next.Event))
                return RunEnd.Unknown;
            observer.Counted(this, next.Event);
        }

        if (!next.TakesEffect)
            return RunEnd.Done;
        return Pauses && next.IsCounted ? Pause(happening, RunStage.Counted) : TakeEffect(plan, next, ref observer);
    }

    private RunEnd TakeEffect<TObserver>(Plan plan, Happening next, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        LaidEvent laid = _events[next.Event];
        if (Pauses)
            Row.Unknowns.Settled.Hold(laid.Address);
        _slots[laid.Address + RecordLayout.Exists] = 1;
        Row.LastHeld[laid.Event] = next.Event;
        Row.LastRecords[laid.Event] = laid.Address;
        return Offer(plan, next.Event, ref observer);
    }

    private RunEnd Offer<TObserver>(Plan plan, int held, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        bool moved = false;
        LaidEvent laid = _events[held];
        foreach (int procedure in plan.Procedures)
        {
            if (!IsInForce(procedure))
                continue;
            int accepted = Accepted(procedure, laid);
            if (accepted == Target.Unknown)
                return RunEnd.Unknown;
            if (accepted >= 0)
            {
                Enter(procedure, accepted, held, ref observer);
                moved = true;
            }

            int before = StateOf(procedure);
            if (Settle(procedure, ref observer) is not RunEnd.Done and var end)
                return end;
            moved |= StateOf(procedure) != before;
        }

        observer.Offered(this, held, moved);
        return RunEnd.Done;
    }

    /// <summary>The transition by which a procedure answers to an event; <see cref="Target.False"/> when it does not.</summary>
    private int Accepted(int procedure, LaidEvent laid)
    {
        int result = _slots[laid.Address + RecordLayout.Result];
        int way = _slots[laid.Address + RecordLayout.Way];
        Row.Frames[0] = laid.Address;
        CompiledEventTransition[] accepted = _flow.On[_flow.FirstState[procedure] + StateOf(procedure)];
        for (int i = 0; i < accepted.Length; i++)
        {
            ref readonly CompiledEventTransition on = ref accepted[i];
            if (on.Event != laid.Event || (on.Result != Slots.Absent && on.Result != result && on.Result != way))
                continue;
            int end = Walker.Walk(on.Guard);
            if (end == Target.Unknown)
                return Target.Unknown;
            if (end == Target.True)
                return on.Transition;
        }

        return Target.False;
    }

    private RunEnd Settle<TObserver>(Plan plan, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        foreach (int procedure in plan.Procedures)
        {
            if (Settle(procedure, ref observer) is not RunEnd.Done and var end)
                return end;
        }

        return RunEnd.Done;
    }

    private RunEnd Settle<TObserver>(int procedure, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        if (!Admit(procedure))
            return RunEnd.Done;
        bool hasMoved = false;
        while (true)
        {
            int end = Walker.Walk(_flow.Always[_flow.FirstState[procedure] + StateOf(procedure)]);
            if (end == Target.Unknown)
                return RunEnd.Unknown;
            if (end == Target.False)
                return RunEnd.Done;
            int transition = Target.TransitionOf(end);
            int to = _flow.To[transition];
            if (to == StateOf(procedure))
                return RunEnd.Done;
            if (!hasMoved)
                _entered.AsSpan().Clear();
            hasMoved = true;
            _entered[StateOf(procedure)] = true;
            if (_entered[to])
            {
                Cycling = procedure;
                return RunEnd.Cycle;
            }

            Enter(procedure, transition, -1, ref observer);
            if (_flow.Settles[transition])
                return RunEnd.Done;
        }
    }

    /// <summary>Whether a procedure may move: outside its treaty's time it stands at its beginning.</summary>
    private bool Admit(int procedure)
    {
        int from = _flow.InForceFrom[procedure];
        int until = _flow.InForceUntil[procedure];
        int today = Row.Today;
        if (from <= today && today < until)
        {
            Row.StopOn(until);
            return true;
        }

        Row.StopOn(from);

        // When the treaty ends, the procedure goes back to its beginning, that day.
        if (EntryOf(procedure) < until && until <= today)
            Stand(procedure, _flow.Initial[procedure]);
        return false;
    }

    /// <summary>Lets time run out. Everything has settled before, so nothing can move unless something lapses.</summary>
    private RunEnd Close<TObserver>(Plan plan, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        bool hasLapsed = false;
        foreach (int procedure in plan.Procedures)
        {
            int lapsed = _flow.IsTimed[procedure] && IsInForce(procedure) ? _deadlines.Lapsed(procedure) : Target.False;
            if (lapsed == Target.Unknown)
                return RunEnd.Unknown;
            if (lapsed >= 0)
                Enter(procedure, lapsed, -1, ref observer);
            hasLapsed |= lapsed >= 0;
            if (hasLapsed && Settle(procedure, ref observer) is not RunEnd.Done and var end)
                return end;

            // A state entered this evening may have deadlines of its own: they are stops.
            if (lapsed >= 0)
                _deadlines.Lapsed(procedure);
        }

        return RunEnd.Done;
    }

    private void Enter<TObserver>(int procedure, int transition, int held, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        observer.Moves(this, procedure, transition, held);
        Stand(procedure, _flow.To[transition]);
    }

    private void Stand(int procedure, int state)
    {
        int slot = _firstStateSlot + (2 * procedure);
        _slots[slot] = state;
        _slots[slot + 1] = Row.Today;
    }
}
