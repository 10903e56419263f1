using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Builds the trees that explanations follow: every item of the YAML with an entry of its own.</summary>
internal sealed class ConditionTree(Pools pools, ConditionCompiler conditions, Numbers numbers)
{
    /// <summary>The tree of a transition's guard: its <c>when</c>, its <c>unless</c> and its condition.</summary>
    public CompiledCondition Guard(Applicability applies, Condition? guard, Provenance provenance, Scope scope)
    {
        List<CompiledCondition> children = [];
        if (applies.When is { } when)
            children.Add(Build(when, provenance, scope));
        if (applies.Unless is { } unless)
            children.Add(Build(new Not(unless, unless.Span), provenance, scope));
        if (guard is not null)
            children.Add(Build(guard, provenance, scope));
        int entry = conditions.Compile(applies, scope, guard is null ? Target.True : conditions.Compile(guard, scope), Target.False);
        int period = conditions.Compile(applies.Period, Target.True, Target.False);
        return new CompiledCondition(null, provenance, entry, period, -1, null, scope.Depth, -1, [], [.. children]);
    }

    /// <summary>The tree of a condition.</summary>
    public CompiledCondition Build(Condition condition, Provenance provenance, Scope scope) => Build(condition, provenance, scope, Target.True);

    /// <summary>The tree of a term's condition.</summary>
    public CompiledCondition Build(Term term)
    {
        CompiledCondition own = Build(term.Condition, term.Provenance, Scope.One);
        return own with { Term = term.Base is { } narrowed && numbers.Law.FindTerm(narrowed) is not null ? narrowed : null };
    }

    private CompiledCondition Build(Condition condition, Provenance provenance, Scope scope, int applies)
    {
        int entry = conditions.Compile(condition, scope);
        return condition switch
        {
            AllOf all => Node(condition, provenance, entry, applies, scope, Items(all.Items, scope)),
            AnyOf any => Node(condition, provenance, entry, applies, scope, Items(any.Items, scope)),
            VersionsOf versions => Node(condition, provenance, entry, applies, scope, Items(versions.Items, scope)),
            Not not => Node(condition, provenance, entry, applies, scope, [Build(not.Operand, provenance, scope)]),
            Quantified { Source: BallotsOf } => Node(condition, provenance, entry, applies, scope, []),
            Quantified quantified => Node(condition, provenance, entry, applies, scope, quantified.Where is null ? [] : [Build(quantified.Where, provenance, scope.Deeper())]) with
            {
                Quantifier = pools.Nodes[entry].Arg,
                Term = quantified.Source is RecordsOf records && numbers.Law.FindTerm(records.Type) is not null ? records.Type : null,
            },
            Meets meets when numbers.Law.FindTerm(meets.Term) is { Of: TermSubject.Vote } vote => Node(condition, provenance, entry, applies, scope, [Build(vote.Condition, vote.Provenance, scope)]),
            Meets meets => Node(condition, provenance, entry, applies, scope, []) with
            {
                Term = meets.Term,
                Subject = meets.Subject is VariableValue { Type.Kind: ValueKind.Record } ? -1 : conditions.Values.Compile(meets.Subject, scope),
                Reads = Reads(scope, meets.Subject),
            },
            Comparison comparison => Node(condition, provenance, entry, applies, scope, []) with { Reads = Reads(scope, comparison.Left, comparison.Right) },
            IsIn isIn => Node(condition, provenance, entry, applies, scope, []) with { Reads = [.. Reads(scope, isIn.Element), .. ReadsOf(isIn.Set, scope)] },
            IsParty party => Node(condition, provenance, entry, applies, scope, []) with { Reads = Reads(scope, party.Subject) },
            IsState state => Node(condition, provenance, entry, applies, scope, []) with { Reads = Reads(scope, state.Subject) },
            _ => Node(condition, provenance, entry, applies, scope, []),
        };
    }

    private static CompiledCondition Node(Condition condition, Provenance provenance, int entry, int applies, Scope scope, ImmutableArray<CompiledCondition> children) =>
        new(condition, provenance, entry, applies, -1, null, scope.Depth, -1, [], children);

    private ImmutableArray<CompiledCondition> Items(ImmutableArray<Clause> items, Scope scope) =>
        [.. items.Select(item => Build(item.Holds, item.Provenance, scope, conditions.Compile(item.Applies, scope, Target.True, Target.False)))];

    /// <summary>What is in a set that a record has in a field.</summary>
    private ImmutableArray<CompiledRead> ReadsOf(ValueSet set, Scope scope) =>
        set is FieldSet field && conditions.Values.LayoutOf(field.Record, scope).Fields.FirstOrDefault(known => known.Name == field.Field) is { } definition
            ? Reads(scope, new FieldOf(field.Record, field.Field, definition.Type, field.Span)) : [];

    /// <summary>The values that vary; literals say themselves, and counts are shown with the vote.</summary>
    private ImmutableArray<CompiledRead> Reads(Scope scope, params ReadOnlySpan<Value> values)
    {
        var reads = ImmutableArray.CreateBuilder<CompiledRead>();
        foreach (Value value in values)
        {
            if (value is not Literal && !FormCompiler.Counts(value) && value is not VariableValue { Type.Kind: ValueKind.Record })
                reads.Add(new CompiledRead(conditions.Values.Compile(value, scope), value));
        }

        return reads.ToImmutable();
    }
}
