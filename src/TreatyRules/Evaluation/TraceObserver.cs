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

    public void Counted(Run run, int held) => trace.Counts.Add((run.Row.Today, held));

    public void Offered(Run run, int held, bool moved)
    {
        if (!moved && !run.Row.Law.Events[run.Row.Events[held].Event].HasReaders)
            trace.Ignored.Add(held);
    }
}
