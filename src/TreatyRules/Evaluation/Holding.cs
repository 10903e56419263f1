using System.Runtime.CompilerServices;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation;

/// <summary>Holds the events of a run: counts their votes, and offers them to the procedures.</summary>
/// <param name="run">The run.</param>
/// <param name="settling">Moves the procedures.</param>
/// <param name="defaults">Works out the sets that fields have by default; null where there are none.</param>
internal sealed class Holding(Run run, Settling settling, FieldDefaults? defaults)
{
    private readonly Row _row = run.Row;
    private readonly Walker _walker = run.Walker;
    private readonly Tally _tally = run.Walker.Tally;
    private readonly Flow _flow = run.Row.Law.Flow;
    private readonly int[] _slots = run.Row.Slots;
    private readonly LaidEvent[] _events = run.Row.Events;
    private readonly int _firstStateSlot = run.Row.StateSlot(0);

    /// <summary>Holds an event: its vote is counted, and it is offered to the procedures. Where the run pauses, it does so once the vote is counted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public RunEnd Hold<TObserver>(Plan plan, Happening next, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        LaidEvent laid = _events[next.Event];
        int exists = laid.Address + RecordLayout.Exists;
        if (laid.Happened is null)
        {
            int happened = _row.Unknowns.Test(exists, 1, 0);
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
            if ((defaults is not null && !defaults.Lay(next.Event)) || !_tally.Count(next.Event))
                return RunEnd.Unknown;
            settling.Resting.WakeByEvent(laid.Event);
            observer.Counted(run, next.Event);
        }

        if (!next.TakesEffect)
            return RunEnd.Done;
        if (!run.Pauses)
            return Effect(plan, next, ref observer);
        return next.IsCounted ? RunEnd.Paused : TakeEffect(plan, next, ref observer);
    }

    /// <summary>Lets an event take effect whose vote, if there is one, has been counted, in a run that pauses.</summary>
    public RunEnd TakeEffect<TObserver>(Plan plan, Happening next, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        _row.Unknowns.Settled.Hold(_events[next.Event].Address);
        return Effect(plan, next, ref observer);
    }

    private RunEnd Effect<TObserver>(Plan plan, Happening next, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        LaidEvent laid = _events[next.Event];
        _slots[laid.Address + RecordLayout.Exists] = 1;
        _row.LastHeld[laid.Event] = next.Event;
        _row.LastRecords[laid.Event] = laid.Address;
        settling.Resting.WakeByEvent(laid.Event);
        return Offer(plan, next.Event, ref observer);
    }

    private RunEnd Offer<TObserver>(Plan plan, int held, ref TObserver observer)
        where TObserver : struct, IRunObserver
    {
        bool moved = false;
        LaidEvent laid = _events[held];
        foreach (int procedure in plan.Procedures)
        {
            if (!run.IsInForce(procedure))
                continue;
            int accepted = Accepted(procedure, laid);
            if (accepted == Target.Unknown)
                return RunEnd.Unknown;
            if (accepted >= 0)
            {
                settling.Enter(procedure, accepted, held, ref observer);
                moved = true;
            }

            int before = StateOf(procedure);
            if (settling.Settle(procedure, ref observer) is not RunEnd.Done and var end)
                return end;
            moved |= StateOf(procedure) != before;
        }

        observer.Offered(run, held, moved);
        return RunEnd.Done;
    }

    /// <summary>The transition by which a procedure answers to an event; <see cref="Target.False"/> when it does not.</summary>
    private int Accepted(int procedure, LaidEvent laid)
    {
        int result = _slots[laid.Address + RecordLayout.Result];
        int way = _slots[laid.Address + RecordLayout.Way];
        _row.Frames[0] = laid.Address;
        CompiledEventTransition[] accepted = _flow.On[_flow.FirstState[procedure] + StateOf(procedure)];
        for (int i = 0; i < accepted.Length; i++)
        {
            ref readonly CompiledEventTransition on = ref accepted[i];
            if (on.Event != laid.Event || (on.Result != Slots.Absent && on.Result != result && on.Result != way))
                continue;
            int end = _walker.Walk(on.Guard);
            if (end == Target.Unknown)
                return Target.Unknown;
            if (end == Target.True)
                return on.Transition;
        }

        return Target.False;
    }

    // Read here, and not asked of the run: this is done at every step.
    private int StateOf(int procedure) => _slots[_firstStateSlot + (2 * procedure)];
}
