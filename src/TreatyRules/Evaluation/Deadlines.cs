using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation;

/// <summary>Finds what lapses today: the transitions whose time has run out.</summary>
internal sealed class Deadlines(Run run)
{
    private readonly Row _row = run.Row;
    private readonly Flow _flow = run.Row.Law.Flow;

    /// <summary>The first timed transition whose time has run out and whose guard is true; the other deadlines are stops.</summary>
    public int Lapsed(int procedure)
    {
        foreach (CompiledTimedTransition after in _flow.After[_flow.FirstState[procedure] + run.StateOf(procedure)])
        {
            int start = Start(procedure, after);
            if (start < 0)
                continue;
            int deadline = after.Time.After(DateOnly.FromDayNumber(start), _row.Law.Law.Calendar).DayNumber;
            _row.Lengths?.Add((start, after.Time));
            _row.ReadsLengths |= deadline <= _row.LastDay;
            if (deadline > _row.Today)
            {
                _row.StopOn(deadline);
                continue;
            }

            int end = run.Walker.Walk(after.Guard);
            if (end == Target.Unknown)
                return Target.Unknown;
            if (end != Target.True)
                continue;
            _row.StopOn(_row.Today + 1);
            return after.Transition;
        }

        return Target.False;
    }

    private int Start(int procedure, CompiledTimedTransition after)
    {
        if (after.Since < 0)
            return run.EntryOf(procedure);
        int last = _row.LastHeld[after.Since];
        if (last >= 0)
            _row.Dates?.Note(last);
        return last < 0 ? -1 : _row.Slots[_row.Events[last].Address + RecordLayout.On];
    }
}
