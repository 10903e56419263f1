using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles conditions to nodes, from the back: a condition is given the two places where it leads and answers where it is entered.</summary>
internal sealed class ConditionCompiler
{
    private readonly Pools _pools;
    private readonly Numbers _numbers;
    private readonly FormCompiler _forms;
    private readonly ComparisonCompiler _comparisons;
    private readonly InclusionCompiler _inclusions;
    private readonly ReadingCompiler _readings;
    private readonly StandingCompiler _standings;

    public ConditionCompiler(Pools pools, Numbers numbers)
    {
        _pools = pools;
        _numbers = numbers;
        Values = new ValueCompiler(pools, numbers.Universe, numbers.LayoutOf, numbers.EventOf);
        Terms = new TermCompiler(pools, numbers, Values, this);
        Sets = new SetCompiler(pools, numbers.Universe, Values, numbers.TreatyOf, numbers.Organ, numbers.OrganOf);
        Quantifiers = new QuantifierCompiler(pools, numbers, Sets, Terms, this);
        Sets.SourceOf = Quantifiers.SourceOf;
        _forms = new FormCompiler(pools, Sets, number => numbers.Law.Treaties.SelectMany(treaty => treaty.Organs).ElementAt(number));
        _comparisons = new ComparisonCompiler(pools, numbers, Values);
        _inclusions = new InclusionCompiler(pools, numbers, Values, Sets, Terms, _comparisons, Quantifiers);
        _readings = new ReadingCompiler(pools, numbers);
        _standings = new StandingCompiler(numbers, _comparisons);
    }

    public Pools Pools => _pools;

    public ValueCompiler Values { get; }

    public SetCompiler Sets { get; }

    public TermCompiler Terms { get; }

    public QuantifierCompiler Quantifiers { get; }

    /// <summary>The entry of a condition that ends true or false.</summary>
    public int Compile(Condition condition, Scope scope) => Compile(condition, scope, Target.True, Target.False);

    /// <summary>The entry of a condition that leads to one of two places.</summary>
    public int Compile(Condition condition, Scope scope, int then, int @else)
    {
        if (_pools.Watch is not { } watch)
            return Lay(condition, scope, then, @else);
        int first = _pools.Nodes.Count;
        (then, @else) = watch.Leading(_pools, condition, then, @else);
        int entry = Lay(condition, scope, then, @else);
        watch.Compiled(condition, new CompiledCopy(scope, then, @else, entry, first));
        return entry;
    }

    private int Lay(Condition condition, Scope scope, int then, int @else) => condition switch
    {
        AllOf all => all.Items.Reverse().Aggregate(then, (next, item) => Compile(item, scope, next, @else, next)),
        AnyOf any => any.Items.Reverse().Aggregate(@else, (next, item) => Compile(item, scope, then, next, next)),
        VersionsOf versions => versions.Items.Reverse().Aggregate(@else, (next, item) => Compile(item, scope, then, @else, next)),
        Not not => Compile(not.Operand, scope, @else, then),
        Comparison comparison when FormCompiler.Counts(comparison.Left) || FormCompiler.Counts(comparison.Right) => _forms.Compile(comparison, scope, then, @else),
        Comparison comparison => _comparisons.Compile(comparison, scope, then, @else),
        IsIn isIn => _inclusions.Compile(isIn, scope, then, @else),
        Meets meets => Terms.Compile(meets, scope, then, @else),
        IsParty party => Compile(party, scope, then, @else),
        IsState state => _comparisons.IsState(state, scope, then, @else),
        Quantified { Source: BallotsOf ballots } quantified => _forms.Compile(quantified, ballots, scope, then, @else),
        Quantified quantified => _pools.Add(new Node(Op.Quantify, 0, 0, Quantifiers.Compile(quantified, scope), 0, 0, then, @else)),
        ReadingIs reading => _readings.Compile(reading, then, @else),
        StandsAt stands => _standings.Compile(stands, then, @else),
        OutcomeIs outcome => _standings.Compile(outcome, then, @else),
        Constantly constantly => constantly.IsTrue ? then : @else,
        _ => throw new UnreachableException(),
    };

    /// <summary>The entry of what makes an item be there at all.</summary>
    public int Compile(Applicability applies, Scope scope, int there, int notThere)
    {
        if (_pools.Watch is not { } watch || applies.IsUnconditional)
            return Lay(applies, scope, there, notThere);
        int first = _pools.Nodes.Count;
        (there, notThere) = watch.Leading(_pools, applies, there, notThere);
        int entry = Lay(applies, scope, there, notThere);
        watch.Compiled(applies, new CompiledCopy(scope, there, notThere, entry, first));
        return entry;
    }

    private int Lay(Applicability applies, Scope scope, int there, int notThere)
    {
        int entry = there;
        if (applies.Unless is { } unless)
            entry = Compile(unless, scope, notThere, entry);
        if (applies.When is { } when)
            entry = Compile(when, scope, entry, notThere);
        return Compile(applies.Period, entry, notThere);
    }

    /// <summary>The entry of a period.</summary>
    public int Compile(Period period, int there, int notThere) => _comparisons.InPeriod(period, there, notThere);

    private int Compile(Clause clause, Scope scope, int then, int @else, int notThere)
    {
        int first = _pools.Nodes.Count;
        int entry = Compile(clause.Applies, scope, Compile(clause.Holds, scope, then, @else), notThere);

        // What an item comes to when it is left out is what follows: so its copy leads there either way.
        _pools.Watch?.Compiled(clause, new CompiledCopy(scope, notThere, notThere, entry, first));
        return entry;
    }

    private int Compile(IsParty party, Scope scope, int then, int @else)
    {
        int on = party.On is null ? -1 : Values.Compile(party.On, scope);
        return _pools.Add(new Node(Op.IsParty, 0, Values.Compile(party.Subject, scope), _numbers.TreatyOf(party.Treaty), on, 0, then, @else));
    }
}
