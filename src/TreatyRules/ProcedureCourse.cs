using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Verdicts;

namespace TreatyRules;

/// <summary>How a procedure goes through a crisis: its steps, in order.</summary>
/// <param name="Procedure">Its qualified name.</param>
/// <param name="Initial">The state in which it begins.</param>
/// <param name="Steps">The steps until verdicts are read, or until the first that turns on what is not known.</param>
/// <param name="IsKnown">Whether it is known to its end; if not, these are the steps that come first whatever the rest may be.</param>
public sealed record ProcedureCourse(string Procedure, string Initial, ImmutableArray<ProcedureStep> Steps, bool IsKnown)
{
    /// <summary>Runs a procedure and keeps its steps.</summary>
    /// <exception cref="Model.TreatyException">The treaty's own rules lead in a circle.</exception>
    internal static ProcedureCourse Of(Run run, Plan plan, Until until, int procedure)
    {
        List<ProcedureStep> steps = [];
        var observer = new CourseObserver(procedure, steps);
        RunEnd end = run.To(plan, until, ref observer);
        if (end == RunEnd.Cycle)
            throw Cycle.Exception(run);
        CompiledLaw law = run.Row.Law;
        CompiledProcedure compiled = law.Procedures[procedure];

        // The end of a treaty is no transition: a run puts the procedure back without one.
        string state = compiled.States[run.StateOf(procedure)].State.Name;
        if (steps is [.., var last] && last.To != state)
            steps.Add(new ProcedureStep(DateOnly.FromDayNumber(law.Flow.InForceUntil[procedure]), last.To, state, null, null));
        return new ProcedureCourse(compiled.Procedure.Id, compiled.Procedure.Initial, [.. steps], end == RunEnd.Done);
    }
}
