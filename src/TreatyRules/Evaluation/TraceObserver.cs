using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation;

/// <summary>Keeps what happened in a run, with the findings on which each move rests.</summary>
internal readonly struct TraceObserver(Trace trace) : IRunObserver
{
    public void Moves(Run run, int procedure, int transition, int held)
    {
        if (held >= 0)
            run.Row.Frames[0] = run.Row.Events[held].Address;
        Finding finding = trace.Examiner(run).Examine(run.Row.Law.Transitions[transition].Guard);
        trace.Moves.Add(new Move(run.Row.Today, procedure, run.StateOf(procedure), transition, held, finding));
    }

    public void Counted(Run run, int held)
    {
        Row row = run.Row;
        trace.Counts.Add((row.Today, held));
        LaidEvent laid = row.Events[held];
        int rule = row.Slots[laid.Address + RecordLayout.Rule];
        int way = row.Slots[laid.Address + RecordLayout.Basis];
        if (rule < 0 || way < 0 || !row.Law.Rules[rule].Ways[way].Parts.Any(part => part.ReadsMore))
            return;

        // The vote's own record is not there yet: what is asked for records is answered as the count saw it.
        Split? split = row.Unknowns.Split;
        (int frame, row.Frame, row.Frames[0]) = (row.Frame, 0, laid.Address);
        trace.Parts[held] = [.. row.Law.Rules[rule].Ways[way].Parts.Select(part => part.Tree).Select(trace.Examiner(run).Examine)];
        row.Frame = frame;
        row.Unknowns.StopAgain(split);
    }

    public void Offered(Run run, int held, bool moved)
    {
        if (!moved && !run.Row.Law.Events[run.Row.Events[held].Event].HasReaders)
            trace.Ignored.Add(held);
    }
}
