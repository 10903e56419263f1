using TreatyRules.Evaluation;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Puts what a traced run did for a procedure into steps.</summary>
internal sealed class VerdictSteps(Run run, Trace trace, VoteReader votes, int procedure)
{
    /// <summary>The votes and moves of the run in the order of their days, then on what the procedure rests or why it did not go on.</summary>
    public ExplanationTree Build(IEnumerable<int> counted, Move? last, bool restsElsewhere)
    {
        var builder = new ExplanationBuilder(run.Row);
        List<ExplanationStep> steps =
        [
            .. counted.Select(votes.Step),
            .. trace.Moves.Select(builder.Step),
        ];
        steps = [.. steps.OrderBy(step => step.Day)];
        if (last is not null && restsElsewhere)
            steps.Add(builder.Rest(last));
        if (last is null || run.OutcomeOf(procedure) < Outcome.Consultation)
            steps.Add(builder.Stay(run.Row.Today, procedure, run.StateOf(procedure), WaysOut()));
        return new ExplanationTree([.. steps]);
    }

    /// <summary>What is found, where the run ended, of the transitions that would lead on but are not open. Those that lead back out of play say nothing of why there is no more.</summary>
    private IEnumerable<(string To, Finding Finding)> WaysOut()
    {
        int state = run.StateOf(procedure);
        run.Row.Frame = 0;
        Examiner examiner = trace.Examiner(run);
        return run.Row.Law.Transitions
            .Where(transition => transition.Procedure == procedure && transition.To != state && (transition.From < 0 || transition.From == state) && transition.Guard.Level == 0)
            .Where(transition => run.Row.Law.Procedures[procedure].States[transition.To].State.Outcome != Outcome.NotEngaged)
            .Select(transition => (transition.Transition.To, Finding: examiner.Examine(transition.Guard)))
            .Where(way => way.Finding.Holds != true);
    }
}
