using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>What a procedure refers to, for <see cref="References"/>: its transitions and its effects.</summary>
internal sealed class ProcedureReferences(References all)
{
    /// <summary>Everything that a procedure refers to.</summary>
    public void Visit(Procedure procedure)
    {
        foreach (Transition transition in procedure.Always)
            Visit(transition);
        foreach (ProcedureState state in procedure.States)
            Visit(state);
    }

    private void Visit(ProcedureState state)
    {
        foreach (Transition transition in state.Always)
            Visit(transition);
        foreach (EventTransition on in state.On)
        {
            Visit(on.Transition);
            all.VisitVotes(on.Event);
        }

        foreach (TimedTransition after in state.After)
        {
            Visit(after.Transition);
            if (after.Since is { } since)
                all.VisitVotes(since);
        }

        foreach (Effect effect in state.Effects)
        {
            if (effect.For is { } type)
                all.VisitType(type);
            all.Visit(effect.When);
            all.Visit(effect.Unless);
            all.Visit(effect.Bearers);
            foreach (DiscretionVersion version in effect.Discretions)
                all.Visit(version.Applies);
        }
    }

    private void Visit(Transition transition)
    {
        all.Visit(transition.Applies);
        all.Visit(transition.Guard);
    }
}
