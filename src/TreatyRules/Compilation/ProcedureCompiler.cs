using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles procedures: chains of guards that end in a transition.</summary>
internal sealed class ProcedureCompiler(Numbers numbers, ConditionCompiler conditions, ConditionTree trees)
{
    private readonly List<CompiledTransition> _transitions = [];
    private readonly List<CompiledEffect> _effects = [];
    private bool _asksItself;

    public ImmutableArray<CompiledTransition> Transitions => [.. _transitions];

    public ImmutableArray<CompiledEffect> Effects => [.. _effects];

    public CompiledProcedure Compile(Procedure procedure, References own, Needs needs, bool readsEffects)
    {
        int number = numbers.ProcedureOf(procedure.Id);
        _asksItself = own.Procedures.Contains(procedure.Id) || own.Records.Contains(RecordType.Effect);
        int everywhere = Chain(procedure, number, -1, procedure.Always, Target.False);
        return new CompiledProcedure(
            procedure,
            numbers.TreatyOf(numbers.Law.TreatyOf(procedure.Id).Id),
            StateOf(procedure, procedure.Initial),
            [.. procedure.States.Select((state, i) => Compile(procedure, number, i, state, everywhere))],
            NumbersOf(procedure, own),
            needs,
            [.. own.Records.Concat(procedure.States.SelectMany(state => state.On).Select(on => on.Event)).Select(type => numbers.LayoutOf(type).List).Distinct()],
            readsEffects);
    }

    private ImmutableArray<int> NumbersOf(Procedure procedure, References references) =>
        [.. references.Procedures.Where(asked => asked != procedure.Id).Select(numbers.ProcedureOf)];

    private static int StateOf(Procedure procedure, string name) => Enumerable.Range(0, procedure.States.Length).First(i => procedure.States[i].Name == name);

    private CompiledState Compile(Procedure procedure, int number, int index, ProcedureState state, int everywhere) => new(
        state,
        Chain(procedure, number, index, state.Always, everywhere),
        [
            .. state.On.Select(on =>
            {
                Scope scope = Scope.Of(numbers.LayoutOf(on.Event));
                return new CompiledEventTransition(
                    numbers.EventOf(on.Event),
                    on.Result is null ? Slots.Absent : numbers.Universe.WordOf(on.Result),
                    Guard(on.Transition, scope, Target.True, Target.False),
                    Add(procedure, number, index, on.Transition, scope));
            }),
        ],
        [
            .. state.After.Select(after => new CompiledTimedTransition(
                after.Time,
                after.Since is null ? -1 : numbers.EventOf(after.Since),
                Guard(after.Transition, Scope.Empty, Target.True, Target.False),
                Add(procedure, number, index, after.Transition, Scope.Empty))),
        ],
        [.. state.Effects.Select(effect => Compile(effect, number, index))]);

    /// <summary>The entry of a list of transitions: the first whose guard is true is taken, none leads on.</summary>
    private int Chain(Procedure procedure, int number, int from, ImmutableArray<Transition> transitions, int otherwise)
    {
        ImmutableArray<int> added = [.. transitions.Select(transition => Add(procedure, number, from, transition, Scope.Empty))];
        int next = otherwise;
        for (int i = transitions.Length - 1; i >= 0; i--)
            next = Guard(transitions[i], Scope.Empty, Target.Enter(added[i]), next);
        return next;
    }

    private int Guard(Transition transition, Scope scope, int then, int @else)
    {
        if (conditions.Pools.Watch is not { } watch)
            return Lay(transition, scope, then, @else);
        int first = conditions.Pools.Nodes.Count;
        (then, @else) = watch.Leading(conditions.Pools, transition, then, @else);
        int entry = Lay(transition, scope, then, @else);
        watch.Compiled(transition, new CompiledCopy(scope, then, @else, entry, first));
        return watch.Entering(conditions.Pools, transition, entry);
    }

    private int Lay(Transition transition, Scope scope, int then, int @else) =>
        conditions.Compile(transition.Applies, scope, transition.Guard is null ? then : conditions.Compile(transition.Guard, scope, then, @else), @else);

    private int Add(Procedure procedure, int number, int from, Transition transition, Scope scope)
    {
        _transitions.Add(new CompiledTransition(
            transition,
            number,
            from,
            StateOf(procedure, transition.To),
            trees.Guard(transition.Applies, transition.Guard, transition.Provenance, scope),
            from < 0 && !_asksItself && procedure.States[StateOf(procedure, transition.To)].Always.IsEmpty));
        return _transitions.Count - 1;
    }

    private int There(Effect effect) => conditions.Pools.Watch?.Leading(conditions.Pools, effect, Target.True, Target.False).Then ?? Target.True;

    private int Compile(Effect effect, int procedure, int state)
    {
        (int list, int term) = effect.For is null ? (-1, Target.True) : conditions.Quantifiers.Records(effect.For);
        Scope record = effect.For is null ? Scope.Empty : Scope.One;
        Scope bearer = record.Deeper();
        _effects.Add(new CompiledEffect(
            effect,
            procedure,
            state,
            list,
            term,
            conditions.Compile(new Applicability(effect.Period, effect.When, null), record, There(effect), Target.False),
            effect.Unless is null ? Target.False : conditions.Compile(effect.Unless, bearer),
            conditions.Sets.Compile(effect.Bearers, record),
            [.. effect.Discretions.Select(version => conditions.Compile(version.Applies, record, Target.True, Target.False))]));
        return _effects.Count - 1;
    }
}
