using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation;

/// <summary>The procedures of which nothing is open, and nothing that they read has changed since that was found: until a day comes on which it can by itself, they need not be asked again.</summary>
/// <remarks>
/// What a procedure reads is what the law refers to there: other procedures, events and their votes, and the effects in force, which hang on any of these. Facts and readings
/// do not change in a run. Where something is varied, what was read is settled for all runs that go on from there. Where it is kept what a run reads, every procedure is asked.
/// </remarks>
/// <param name="row">The row.</param>
internal sealed class Resting(Row row)
{
    /// <summary>With so few procedures it costs more to keep this than to ask.</summary>
    private const int Few = 1;

    private readonly int[] _until = new int[row.Law.Procedures.Length];
    private readonly ulong[] _datesRead = new ulong[row.Law.Procedures.Length];
    private readonly Flow _flow = row.Law.Flow;
    private bool _isKept;

    /// <summary>Begins a run, or goes on with one.</summary>
    public void Begin(Plan plan) => _isKept = plan.Procedures.Length > Few;

    /// <summary>Whether it is to be kept which procedures rest.</summary>
    public bool IsKept => _isKept && row.Unknowns.Log is null;

    /// <summary>Whether a procedure rests. On the day on which that can change a run stops.</summary>
    public bool IsResting(int procedure)
    {
        int until = _until[procedure];
        if (until <= row.Today)
            return false;
        row.StopOn(until);
        if (row.Dates is { } dates)
            dates.Read |= _datesRead[procedure];
        return true;
    }

    /// <summary>Begins to ask a procedure: what was read before is put apart.</summary>
    public (int Stop, ulong Read) Ask()
    {
        (int, ulong) before = (row.NextStop, row.Dates?.Read ?? 0);
        row.NextStop = Slots.Never;
        if (row.Dates is { } dates)
            dates.Read = 0;
        return before;
    }

    /// <summary>Notes that nothing is open of a procedure that was asked, or that it must be asked again, and puts together what was read.</summary>
    public void Found(int procedure, bool isResting, (int Stop, ulong Read) before)
    {
        _until[procedure] = isResting ? row.NextStop : 0;
        row.NextStop = Math.Min(row.NextStop, before.Stop);
        if (row.Dates is not { } dates)
            return;
        _datesRead[procedure] = dates.Read;
        dates.Read |= before.Read;
    }

    /// <summary>Wakes a procedure that has moved, and all that ask about it.</summary>
    public void WakeByProcedure(int procedure)
    {
        if (_isKept)
            Wake(_flow.AskersOf[procedure]);
    }

    /// <summary>Wakes the procedures that read events of a type: one was counted, or takes effect.</summary>
    public void WakeByEvent(int type)
    {
        if (_isKept)
            Wake(_flow.ReadersOf[type]);
    }

    /// <summary>Wakes all procedures; until a run begins none is put to rest.</summary>
    public void WakeAll()
    {
        _isKept = false;
        Array.Clear(_until);
    }

    /// <summary>Which procedures rest, to be put back.</summary>
    public (int[] Until, ulong[] Read)? Save() => _isKept ? ([.. _until], row.Dates is null ? [] : [.. _datesRead]) : null;

    /// <summary>Puts back which procedures rest.</summary>
    public void Restore((int[] Until, ulong[] Read)? saved)
    {
        if (saved is not { } rest)
        {
            Array.Clear(_until);
            return;
        }

        rest.Until.CopyTo(_until, 0);
        rest.Read.CopyTo(_datesRead, 0);
    }

    private void Wake(int[] procedures)
    {
        foreach (int procedure in procedures)
            _until[procedure] = 0;
    }
}
