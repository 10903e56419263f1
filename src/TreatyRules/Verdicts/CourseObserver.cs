using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Keeps the steps of one procedure in a run.</summary>
internal readonly struct CourseObserver(int procedure, List<ProcedureStep> steps) : IRunObserver
{
    public void Moves(Run run, int moved, int transition, int held)
    {
        if (moved != procedure)
            return;
        CompiledState from = run.Row.Law.Procedures[procedure].States[run.StateOf(procedure)];
        Transition taken = run.Row.Law.Transitions[transition].Transition;
        int on = held < 0 ? -1 : Enumerable.Range(0, from.On.Length).First(number => from.On[number].Transition == transition);
        steps.Add(new ProcedureStep(DateOnly.FromDayNumber(run.Row.Today), from.State.Name, taken.To, taken, on < 0 ? null : from.State.On[on]));
    }

    public void Counted(Run run, int held)
    {
    }

    public void Offered(Run run, int held, bool moved)
    {
    }
}
