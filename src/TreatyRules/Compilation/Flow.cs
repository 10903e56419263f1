using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>The procedures as flat tables, which a run reads instead of following references: a state is numbered by its procedure's first state and its own number.</summary>
internal sealed class Flow
{
    public Flow(CompiledLaw law)
    {
        FirstState = new int[law.Procedures.Length];
        int states = 0;
        for (int procedure = 0; procedure < FirstState.Length; procedure++)
        {
            FirstState[procedure] = states;
            states += law.Procedures[procedure].States.Length;
        }

        Always = [.. law.Procedures.SelectMany(procedure => procedure.States).Select(state => state.Always)];
        On = [.. law.Procedures.SelectMany(procedure => procedure.States).Select(state => state.On.ToArray())];
        After = [.. law.Procedures.SelectMany(procedure => procedure.States).Select(state => state.After.ToArray())];
        Initial = [.. law.Procedures.Select(procedure => procedure.Initial)];
        IsTimed = [.. law.Procedures.Select(procedure => procedure.IsTimed)];
        To = [.. law.Transitions.Select(transition => transition.To)];
        Settles = [.. law.Transitions.Select(transition => transition.Settles)];
        InForceFrom = [.. law.Procedures.Select(procedure => law.InForce[procedure.Treaty].From?.DayNumber ?? 0)];
        InForceUntil = [.. law.Procedures.Select(procedure => law.InForce[procedure.Treaty].Until?.DayNumber ?? Slots.Never)];
        SoleRule = [.. law.Events.Select(type => type.Votes is [{ Applies: Target.True, Rule: var rule }] ? rule : -1)];
        AskersOf = Readers(law, law.Procedures.Length, needs => needs.Procedures);
        for (int procedure = 0; procedure < AskersOf.Length; procedure++)
            AskersOf[procedure] = [.. AskersOf[procedure].Append(procedure).Distinct()];
        ReadersOf = Readers(law, law.Events.Length, needs => needs.Events);
        VotedFrom = new int[law.Rules.Length];
        VotedUntil = new int[law.Rules.Length];
        var inForce = law.Law.Treaties.Select((treaty, i) => (treaty.Id, InForce: law.InForce[i])).ToDictionary(treaty => treaty.Id, treaty => treaty.InForce);
        foreach (CompiledEvent type in law.Events)
        {
            foreach (CompiledVoteChoice choice in type.Votes)
                (VotedFrom[choice.Rule], VotedUntil[choice.Rule]) = Voted([.. new[] { type.Event.Id, law.Rules[choice.Rule].Rule.Id, law.Rules[choice.Rule].Rule.Organ }.Select(id => inForce[law.Law.TreatyOf(id).Id])]);
        }

        MostStates = law.Procedures.Length == 0 ? 0 : law.Procedures.Max(procedure => procedure.States.Length);
    }

    /// <summary>The number of each procedure's first state.</summary>
    public int[] FirstState { get; }

    /// <summary>How many states the procedure with most of them has.</summary>
    public int MostStates { get; }

    /// <summary>For each state, the entry of its own transitions and then the procedure's.</summary>
    public int[] Always { get; }

    /// <summary>For each state, the event transitions that it accepts, in order.</summary>
    public CompiledEventTransition[][] On { get; }

    /// <summary>For each state, its timed transitions, in order.</summary>
    public CompiledTimedTransition[][] After { get; }

    /// <summary>For each procedure, itself and those that ask about it, or about the effects in force.</summary>
    public int[][] AskersOf { get; }

    /// <summary>For each event, the procedures that read events of its type, or ask about the effects in force.</summary>
    public int[][] ReadersOf { get; }

    /// <summary>For each event, the voting rule that always applies to it; -1 where there is none or the choice depends.</summary>
    public int[] SoleRule { get; }

    /// <summary>For each voting rule, the day from which it can be voted by: from which the treaties of the event, of the rule and of the organ are all in force.</summary>
    public int[] VotedFrom { get; }

    /// <summary>For each voting rule, the day from which it can no longer; <see cref="Slots.Never"/> for none.</summary>
    public int[] VotedUntil { get; }

    /// <summary>Each procedure's initial state, numbered within it.</summary>
    public int[] Initial { get; }

    /// <summary>Whether time alone can move each procedure.</summary>
    public bool[] IsTimed { get; }

    /// <summary>The day from which each procedure's treaty is in force.</summary>
    public int[] InForceFrom { get; }

    /// <summary>The day from which each procedure's treaty is no longer in force; <see cref="Slots.Never"/> for none.</summary>
    public int[] InForceUntil { get; }

    /// <summary>The state that each transition enters, numbered within its procedure.</summary>
    public int[] To { get; }

    /// <summary>Whether nothing more can move once a transition is taken.</summary>
    public bool[] Settles { get; }

    /// <summary>For each of so many things, the procedures that need it. Effects in force hang on all of them.</summary>
    private static int[][] Readers(CompiledLaw law, int count, Func<Needs, IEnumerable<int>> needed)
    {
        var readers = new List<int>[count];
        for (int number = 0; number < count; number++)
            readers[number] = [];
        for (int procedure = 0; procedure < law.Procedures.Length; procedure++)
        {
            Needs needs = law.Procedures[procedure].Needs;
            foreach (int number in needs.Effects ? Enumerable.Range(0, count) : needed(needs))
                readers[number].Add(procedure);
        }

        return [.. readers.Select(some => some.ToArray())];
    }

    private static (int From, int Until) Voted(ReadOnlySpan<Period> inForce)
    {
        (int from, int until) = (0, Slots.Never);
        foreach (Period period in inForce)
            (from, until) = (Math.Max(from, period.From?.DayNumber ?? 0), Math.Min(until, period.Until?.DayNumber ?? Slots.Never));
        return (from, until);
    }
}
