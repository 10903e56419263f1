using TreatyRules.Evaluation;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Keeps what happens in a run, moment by moment, each with what it rested on when it happened.</summary>
internal readonly struct MomentObserver(List<Moment> moments) : IRunObserver
{
    public void Moves(Run run, int procedure, int transition, int held)
    {
        if (held >= 0)
            run.Row.Frames[0] = run.Row.Events[held].Address;
        Finding finding = new Examiner(run).Examine(run.Row.Law.Transitions[transition].Guard);
        ExplanationStep step = new ExplanationBuilder(run.Row).Step(new Move(run.Row.Today, procedure, run.StateOf(procedure), transition, held, finding));
        moments.Add(new Moment(step.Text, step, held, transition));
    }

    public void Counted(Run run, int held)
    {
        var votes = new VoteReader(run, new Examiner(run));
        if (!votes.WasVotedOn(held))
            return;
        Decision decision = votes.Read(held);
        moments.Add(new Moment($"{decision.Event} {decision.Way ?? decision.Result.Word()} {string.Join(' ', decision.By)}", votes.Step(held), held, -1));
    }

    public void Offered(Run run, int held, bool moved)
    {
    }
}
