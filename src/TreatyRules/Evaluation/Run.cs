using System.Runtime.CompilerServices;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Runs a crisis day by day through some procedures, visiting only the days on which something can change.</summary>
internal sealed class Run
{
    private readonly CompiledLaw _law;
    private readonly Flow _flow;
    private readonly int[] _slots;
    private readonly int _firstStateSlot;
    private readonly Happening[] _happenings;
    private readonly LaidEvent[] _events;
    private readonly FieldDefaults? _defaults;
    private readonly Deadlines _deadlines;
    private readonly Settling _settling;
    private readonly Holding _holding;

    public Run(Row row)
    {
        Row = row;
        _law = row.Law;
        Walker = new Walker(row);
        _flow = _law.Flow;
        _slots = row.Slots;
        _happenings = row.Happenings;
        _events = row.Events;
        _defaults = row.Defaults.Length > 0 ? new FieldDefaults(row, Walker.Sets) : null;
        _deadlines = new Deadlines(this);
        _firstStateSlot = row.StateSlot(0);
        _settling = new Settling(this);
        _holding = new Holding(this, _settling, _defaults);
    }

    public Row Row { get; }

    public Walker Walker { get; }

    /// <summary>Which procedures rest.</summary>
    public Resting Resting => _settling.Resting;

    /// <summary>The procedure that came back to a state, when the run ended so.</summary>
    public int Cycling => _settling.Cycling;

    /// <summary>Whether a run ends after each event, and before each day on which something can change, so that it can go on from there.</summary>
    public bool Pauses { get; set; }

    /// <summary>Whether a run ends only before each day, so that it can go on from there.</summary>
    public bool PausesBeforeDays { get; set; }

    /// <summary>Days before which a run pauses as well, ascending, where it pauses before days; null for none.</summary>
    public int[]? Stops { get; set; }

    /// <summary>The next day that a run which paused before a day would have come to without its stops; until then nothing happens.</summary>
    public int NextDay { get; private set; }

    /// <summary>Where a run that paused goes on.</summary>
    public RunPoint Paused { get; private set; }

    /// <summary>Runs to the end asked for. What an earlier run left in the row is put back first; what is taken of unknowns stays.</summary>
    public RunEnd To<TObserver>(Plan plan, Until until, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        Reset(plan);
        return _defaults is null || _defaults.Lay(-1) ? From(default, plan, until, ref observer) : RunEnd.Unknown;
    }

    /// <summary>Goes on from a point, with the row as it stood there.</summary>
    /// <remarks>Not inlined, as its steps are not: otherwise all of a run is one method, and the compiler leaves its smallest calls as they are.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public RunEnd From<TObserver>(RunPoint point, Plan plan, Until until, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        Resting.Begin(plan);
        int happening = point.Happening;
        RunStage stage = point.Stage;
        while (true)
        {
            if (stage == RunStage.Beginning)
            {
                Row.NextStop = Slots.Never;
                if (_settling.Settle(plan, ref observer) is not RunEnd.Done and var opening)
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

                RunEnd held = stage == RunStage.Counted ? _holding.TakeEffect(plan, next, ref observer) : _holding.Hold(plan, next, ref observer);
                if (held != RunEnd.Done)
                    return held == RunEnd.Paused ? Pause(happening, RunStage.Counted) : held;
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
            if (PausesBeforeDays)
            {
                NextDay = stop;
                stop = Stops is null ? stop : Math.Min(stop, NextOf(Stops));
            }

            if (stop > until.Day)
            {
                Row.Today = until.Day;
                return RunEnd.Done;
            }

            Row.Today = stop;
            if (Pauses || PausesBeforeDays)
                return Pause(happening, RunStage.Beginning);
        }
    }

    /// <summary>Goes on, without running the day before which it paused, to the next day on which it stops or on which something can happen; false where that is behind the last.</summary>
    public bool TryPass(Until until)
    {
        int next = Stops is null ? NextDay : Math.Min(NextDay, NextOf(Stops));
        Row.Today = Math.Min(next, until.Day);
        return next <= until.Day;
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

    private int NextOf(int[] stops)
    {
        int at = Array.BinarySearch(stops, Row.Today + 1);
        at = at < 0 ? ~at : at;
        return at < stops.Length ? stops[at] : Slots.Never;
    }

    private RunEnd Pause(int happening, RunStage stage)
    {
        Paused = new RunPoint(happening, stage);
        return RunEnd.Paused;
    }

    private void Reset(Plan plan)
    {
        Row.Today = Row.FirstDay;
        Row.Frame = 0;
        Resting.WakeAll();
        foreach (int procedure in plan.Procedures)
            _settling.Stand(procedure, _flow.Initial[procedure]);

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
                _settling.Enter(procedure, lapsed, -1, ref observer);
            hasLapsed |= lapsed >= 0;
            if (hasLapsed && _settling.Settle(procedure, ref observer) is not RunEnd.Done and var end)
                return end;

            // A state entered this evening may have deadlines of its own: they are stops.
            if (lapsed >= 0)
                _deadlines.Lapsed(procedure);
        }

        return RunEnd.Done;
    }
}
