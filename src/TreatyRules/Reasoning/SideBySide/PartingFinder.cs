using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Explanation;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Finds the first step at which two runs of a crisis part, and the condition on which they do.</summary>
internal sealed class PartingFinder(Hearing first, Hearing second, string procedure)
{
    /// <summary>The step; null when the same happens in both, moment by moment.</summary>
    public Parting? Find()
    {
        List<Moment> one = Moments(first);
        List<Moment> other = Moments(second);
        int at = 0;
        while (at < one.Count && at < other.Count && one[at].IsSame(other[at]))
            at++;
        Moment? here = one.ElementAtOrDefault(at);
        Moment? there = other.ElementAtOrDefault(at);
        if ((here ?? there) is not { } step)
            return null;

        // What comes later in one of them is not what the other does in its place.
        if (here is not null && there is not null && here.Step.Day != there.Step.Day)
        {
            step = here.Step.Day < there.Step.Day ? here : there;
            (here, there) = step == here ? (here, (Moment?)null) : (null, there);
        }

        return new Parting(step.Step.Day, here?.Step.Text, there?.Step.Text, (there ?? here)?.Step.Article, Condition(here, there, at));
    }

    /// <summary>What each of two procedures comes to, and why: they need have no step in common.</summary>
    public static Parting OfProcedures(Verdict first, Verdict second) =>
        new(first.AsOf, VerdictWords.Sentence(first), VerdictWords.Sentence(second), null, null);

    private List<Moment> Moments(Hearing hearing)
    {
        List<Moment> moments = [];
        var observer = new MomentObserver(moments);
        hearing.Observe(procedure, hearing.ReadAt, ref observer);
        return moments;
    }

    private PartingCondition? Condition(Moment? here, Moment? there, int at)
    {
        if (here is { Transition: < 0 } && there is { Transition: < 0 } && here.Held == there.Held)
            return ConditionDifference.Of(here.Step.Basis, there.Step.Basis, null);
        if (here is { Transition: >= 0 } && Asked(first, here, second, at) is { } notThere && ConditionDifference.Of(here.Step.Basis, notThere, here.Step.Article) is { } lacking)
            return lacking;
        return there is { Transition: >= 0 } && Asked(second, there, first, at) is { } notHere ? ConditionDifference.Of(notHere, there.Step.Basis, there.Step.Article) : null;
    }

    /// <summary>What one hearing finds, at the moment at which the other took a transition, of its guard; null when its law has no such transition or it is not run so far.</summary>
    private ImmutableArray<ExplanationNode>? Asked(Hearing taken, Moment moment, Hearing asked, int at)
    {
        CompiledLaw law = asked.Run.Row.Law;
        int transition = Like(taken.Run.Row.Law, moment.Transition, law);
        int day = moment.Step.Day.DayNumber;
        if (transition < 0 || (asked.ReadAt.After < 0 && day > asked.ReadAt.Day))
            return null;
        var guard = new GuardAsked(law.Transitions[transition].Guard, at, moment.Held);
        var observer = new GuardObserver(guard);
        var until = moment.Held >= 0 ? new Until(int.MaxValue - 1, moment.Held) : new Until(day, -1);
        if (asked.Observe(procedure, until, ref observer) == RunEnd.Done)
            guard.Examine(asked.Run);
        return guard.Found;
    }

    /// <summary>The transition of another law that leads from the same state to the same state, the first of such being like the first.</summary>
    private static int Like(CompiledLaw law, int transition, CompiledLaw other)
    {
        if (law == other)
            return transition;
        int before = law.Transitions.Take(transition).Count(one => Ends(law, one) == Ends(law, law.Transitions[transition]));
        return Enumerable.Range(0, other.Transitions.Length)
            .Where(one => Ends(other, other.Transitions[one]) == Ends(law, law.Transitions[transition]))
            .Skip(before).FirstOrDefault(-1);
    }

    private static (string Procedure, string? From, string To) Ends(CompiledLaw law, CompiledTransition transition)
    {
        CompiledProcedure procedure = law.Procedures[transition.Procedure];
        return (procedure.Procedure.Id, transition.From < 0 ? null : procedure.States[transition.From].State.Name, procedure.States[transition.To].State.Name);
    }
}
