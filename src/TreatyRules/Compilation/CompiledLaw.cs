using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>The law as one graph: flat arrays of small nodes and the pools that they index. Immutable, and safe to share between threads.</summary>
internal sealed record CompiledLaw
{
    private readonly ConcurrentDictionary<int, Plan> _plans = new();
    private readonly ConcurrentDictionary<int, Plan> _plansForEvents = new();
    private FrozenSet<int>? _fixedTerms;
    private Flow? _flow;

    public required Law Law { get; init; }

    public required Universe Universe { get; init; }

    /// <summary>When each treaty is in force, in the law's order.</summary>
    public required ImmutableArray<Period> InForce { get; init; }

    /// <summary>How many probes the graph has; none, unless it was compiled to be watched.</summary>
    public int ProbeCount { get; init; }

    /// <summary>The graph.</summary>
    public required Node[] Nodes { get; init; }

    public required Operand[] Operands { get; init; }

    public required Duration[] Durations { get; init; }

    public required CompiledComparison[] Comparisons { get; init; }

    public required CompiledQuantifier[] Quantifiers { get; init; }

    public required SetNode[] Sets { get; init; }

    /// <summary>The words of constant sets, one after another.</summary>
    public required ulong[] Constants { get; init; }

    public required Form[] Forms { get; init; }

    public required FormTerm[] FormTerms { get; init; }

    /// <summary>How the records of each list lie in the row; list 0 is that of effects.</summary>
    public required ImmutableArray<RecordLayout> Layouts { get; init; }

    public required FrozenDictionary<string, RecordLayout> LayoutOf { get; init; }

    public required ImmutableArray<CompiledQuestion> Questions { get; init; }

    /// <summary>The parties of each treaty, in the law's order.</summary>
    public required ImmutableArray<CompiledSeats> Parties { get; init; }

    public required ImmutableArray<CompiledOrgan> Organs { get; init; }

    public required ImmutableArray<CompiledVotingRule> Rules { get; init; }

    public required ImmutableArray<CompiledEvent> Events { get; init; }

    public required ImmutableArray<CompiledProcedure> Procedures { get; init; }

    public required ImmutableArray<CompiledTransition> Transitions { get; init; }

    public required ImmutableArray<CompiledEffect> Effects { get; init; }

    /// <summary>The terms of records, places and states, for explanation.</summary>
    public required FrozenDictionary<string, CompiledCondition> Terms { get; init; }

    /// <summary>The entry of each term.</summary>
    public required FrozenDictionary<string, int> TermEntries { get; init; }

    /// <summary>The entries of the terms of places and states that hang on nothing but the day and the readings.</summary>
    public FrozenSet<int> FixedTerms => _fixedTerms ??= FindFixedTerms();

    /// <summary>The sets that fields have when they are left out, by list and field.</summary>
    public required FrozenDictionary<(int List, int Field), int> DefaultSets { get; init; }

    /// <summary>All procedures, each after those that it asks about.</summary>
    public required ImmutableArray<int> RunOrder { get; init; }

    public required FrozenDictionary<string, int> ProcedureNumbers { get; init; }

    public required FrozenDictionary<string, int> EventNumbers { get; init; }

    public required FrozenDictionary<string, int> OrganNumbers { get; init; }

    public required FrozenDictionary<string, int> QuestionNumbers { get; init; }

    /// <summary>The procedures as flat tables.</summary>
    public Flow Flow => _flow ??= new Flow(this);

    /// <summary>A copy that keeps nothing at hand which was worked out before it was changed.</summary>
    public CompiledLaw Afresh() => this with { _flow = null };

    /// <summary>The words that a set of states takes.</summary>
    public int Width => Universe.Width;

    /// <summary>All procedures and all events.</summary>
    public Plan Everything() => new(RunOrder, [.. Events.Select(_ => true)]);

    /// <summary>What is run for a procedure.</summary>
    public Plan PlanFor(int procedure) => _plans.GetOrAdd(procedure, MakePlanFor);

    /// <summary>What is run for the vote on an event.</summary>
    public Plan PlanForEvent(int number) => _plansForEvents.GetOrAdd(number, MakePlanForEvent);

    private FrozenSet<int> FindFixedTerms() => TermEntries
        .Where(entry => Law.FindTerm(entry.Key) is { Of: TermSubject.Place or TermSubject.State } term && References.AreNone(Law, term.Condition))
        .Select(entry => entry.Value)
        .ToFrozenSet();

    private Plan MakePlanFor(int procedure)
    {
        HashSet<int> needed = [];
        var events = new bool[Events.Length];
        Collect(procedure, needed, events);
        return new Plan([.. RunOrder.Where(needed.Contains)], [.. events]);
    }

    private Plan MakePlanForEvent(int number)
    {
        HashSet<int> needed = [];
        var events = new bool[Events.Length];
        events[number] = true;
        Collect(Events[number].Needs, needed, events);
        return new Plan([.. RunOrder.Where(needed.Contains)], [.. events]);
    }

    private void Collect(int procedure, HashSet<int> needed, bool[] events)
    {
        if (needed.Add(procedure))
            Collect(Procedures[procedure].Needs, needed, events);
    }

    private void Collect(Needs needs, HashSet<int> needed, bool[] events)
    {
        foreach (int number in needs.Events)
            events[number] = true;
        foreach (int asked in needs.Procedures)
            Collect(asked, needed, events);
        if (!needs.Effects)
            return;

        // Who asks for the effects in force asks about every procedure that can put one in force.
        for (int other = 0; other < Procedures.Length; other++)
        {
            if (!Procedures[other].ReadsEffects && Procedures[other].States.Any(state => !state.Effects.IsEmpty))
                Collect(other, needed, events);
        }
    }
}
