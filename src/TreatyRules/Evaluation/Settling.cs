using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation;

/// <summary>Moves the procedures of a run along the transitions that are open without an event.</summary>
internal sealed class Settling(Run run)
{
    private readonly Row _row = run.Row;
    private readonly Walker _walker = run.Walker;
    private readonly Flow _flow = run.Row.Law.Flow;
    private readonly int[] _slots = run.Row.Slots;
    private readonly int _firstStateSlot = run.Row.StateSlot(0);
    private readonly Resting _resting = new(run.Row);
    private readonly bool[] _entered = new bool[run.Row.Law.Flow.MostStates];

    /// <summary>The procedure that came back to a state, when the run ended so.</summary>
    public int Cycling { get; private set; }

    /// <summary>Which procedures rest.</summary>
    public Resting Resting => _resting;

    /// <summary>Settles all procedures, in run order.</summary>
    public RunEnd Settle<TObserver>(Plan plan, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        foreach (int procedure in plan.Procedures)
        {
            if (Settle(procedure, ref observer) is not RunEnd.Done and var end)
                return end;
        }

        return RunEnd.Done;
    }

    /// <summary>Settles one procedure: it moves for as long as a transition is open without an event.</summary>
    public RunEnd Settle<TObserver>(int procedure, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        if (!Admit(procedure))
            return RunEnd.Done;
        if (!_resting.IsKept)
            return Move(procedure, ref observer);
        if (_resting.IsResting(procedure))
            return RunEnd.Done;
        (int, ulong) before = _resting.Ask();
        RunEnd end = Move(procedure, ref observer);
        _resting.Found(procedure, end == RunEnd.Done, before);
        return end;
    }

    /// <summary>Moves a procedure along what is open.</summary>
    private RunEnd Move<TObserver>(int procedure, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        bool hasMoved = false;
        while (true)
        {
            int end = _walker.Walk(_flow.Always[_flow.FirstState[procedure] + StateOf(procedure)]);
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

    /// <summary>Lets a procedure take a transition.</summary>
    public void Enter<TObserver>(int procedure, int transition, int held, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        observer.Moves(run, procedure, transition, held);
        Stand(procedure, _flow.To[transition]);
    }

    /// <summary>Puts a procedure into a state, today.</summary>
    public void Stand(int procedure, int state)
    {
        int slot = _firstStateSlot + (2 * procedure);
        _slots[slot] = state;
        _slots[slot + 1] = _row.Today;
        _resting.WakeByProcedure(procedure);
    }

    /// <summary>Whether a procedure may move: outside its treaty's time it stands at its beginning.</summary>
    private bool Admit(int procedure)
    {
        int from = _flow.InForceFrom[procedure];
        int until = _flow.InForceUntil[procedure];
        int today = _row.Today;
        if (from <= today && today < until)
        {
            _row.StopOn(until);
            return true;
        }

        _row.StopOn(from);

        // When the treaty ends, the procedure goes back to its beginning, that day.
        if (run.EntryOf(procedure) < until && until <= today)
            Stand(procedure, _flow.Initial[procedure]);
        return false;
    }

    // Read here, and not asked of the run: this is done at every step.
    private int StateOf(int procedure) => _slots[_firstStateSlot + (2 * procedure)];
}
