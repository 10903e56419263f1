using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles conditions to nodes, from the back: a condition is given the two places where it leads and answers where it is entered.</summary>
internal sealed class ConditionCompiler
{
    private readonly Pools _pools;
    private readonly Numbers _numbers;
    private readonly ValueCompiler _values;
    private readonly SetCompiler _sets;
    private readonly FormCompiler _forms;
    private readonly Dictionary<string, int> _terms = [];

    public ConditionCompiler(Pools pools, Numbers numbers)
    {
        _pools = pools;
        _numbers = numbers;
        _values = new ValueCompiler(pools, numbers.Universe, numbers.LayoutOf, numbers.EventOf);
        _sets = new SetCompiler(pools, numbers.Universe, _values, numbers.TreatyOf, numbers.Organ, numbers.OrganOf) { SourceOf = SourceOf };
        _forms = new FormCompiler(pools, _sets, number => numbers.Law.Treaties.SelectMany(treaty => treaty.Organs).ElementAt(number));
    }

    public Pools Pools => _pools;

    public ValueCompiler Values => _values;

    public SetCompiler Sets => _sets;

    /// <summary>The entries of the terms compiled so far.</summary>
    public IReadOnlyDictionary<string, int> Terms => _terms;

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
        Comparison comparison => Compile(comparison, scope, then, @else),
        IsIn isIn => Compile(isIn, scope, then, @else),
        Meets meets => Compile(meets, scope, then, @else),
        IsParty party => Compile(party, scope, then, @else),
        IsState state => Compare(_values.Compile(state.Subject, scope), ComparisonOperator.Less, Number(_numbers.Universe.Actors.Length), false, then, @else),
        Quantified { Source: BallotsOf ballots } quantified => _forms.Compile(quantified, ballots, scope, then, @else),
        Quantified quantified => _pools.Add(new Node(Op.Quantify, 0, 0, Quantifier(quantified, scope), 0, 0, then, @else)),
        ReadingIs reading => Compile(reading, then, @else),
        StandsAt stands => InState(_numbers.ProcedureOf(stands.Procedure), stands.State, then, @else),
        OutcomeIs outcome => Compile(outcome, then, @else),
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
    public int Compile(Period period, int there, int notThere)
    {
        if (period == Period.Always)
            return there;
        int from = period.From?.DayNumber ?? 0;
        int until = period.Until?.DayNumber ?? Slots.Never;
        return until <= from ? notThere : _pools.Add(new Node(Op.Period, 0, 0, 0, from, (uint)(until - 1 - from), there, notThere));
    }

    /// <summary>The entry of a term, compiled when it is first asked for.</summary>
    public int Term(string id)
    {
        if (_terms.TryGetValue(id, out int entry))
            return entry;
        Term term = _numbers.Law.FindTerm(id) ?? throw new UnreachableException($"No term '{id}'.");
        entry = Compile(term.Condition, Scope.One);
        if (term.Base is { } narrowed && _numbers.Law.FindTerm(narrowed) is not null)
            entry = _pools.Add(new Node(Op.Meets, 1, 0, Term(narrowed), 0, 0, entry, Target.False));
        _terms.Add(id, entry);
        return entry;
    }

    /// <summary>The quantifier that only goes through the records of a type or term.</summary>
    public int SourceOf(string type, int level)
    {
        (int list, int term) = Records(type);
        return _pools.Add(new CompiledQuantifier(Model.Quantifier.Some, 1, 1, list, -1, term, Target.True, level));
    }

    /// <summary>The list of records that a type or term speaks of, and the entry of the term.</summary>
    public (int List, int Term) Records(string type)
    {
        string root = type;
        while (_numbers.Law.FindTerm(root) is { Base: { } narrowed })
            root = narrowed;
        return (_numbers.LayoutOf(root).List, root == type ? Target.True : Term(type));
    }

    /// <summary>The number of a quantifier over records or states.</summary>
    public int Quantifier(Quantified quantified, Scope scope)
    {
        int where = quantified.Where is null ? Target.True : Compile(quantified.Where, scope.Deeper());
        (int list, int set, int term) = quantified.Source switch
        {
            RecordsOf records => Records(records.Type) is var (found, entry) ? (found, -1, entry) : default,
            MembersOf members => (-1, _sets.Compile(members.Set, scope), Target.True),
            _ => throw new UnreachableException(),
        };
        return _pools.Add(new CompiledQuantifier(
            quantified.Quantifier,
            checked((int)quantified.Least.Numerator),
            checked((int)quantified.Least.Denominator),
            list,
            set,
            term,
            where,
            scope.Depth));
    }

    private int Compile(Clause clause, Scope scope, int then, int @else, int notThere)
    {
        int first = _pools.Nodes.Count;
        int entry = Compile(clause.Applies, scope, Compile(clause.Holds, scope, then, @else), notThere);

        // What an item comes to when it is left out is what follows: so its copy leads there either way.
        _pools.Watch?.Compiled(clause, new CompiledCopy(scope, notThere, notThere, entry, first));
        return entry;
    }

    private int Compile(Comparison comparison, Scope scope, int then, int @else)
    {
        if (comparison is { Left: Today, Right: Literal { Datum: DateDatum date } } && Compile(comparison.Operator, date.Date, then, @else) is { } period)
            return period;
        if (comparison.Left is FieldOf field && comparison.Right is Literal literal && literal.Datum is not UnknownDatum)
            return Compile(comparison.Operator, field.Record.Depth, _values.SlotOf(field, scope), _values.Constant(literal.Datum, field.Type), then, @else);
        if (comparison.Left is LastField last && comparison.Right is Literal value && value.Datum is not UnknownDatum)
        {
            int level = Operand.LastHeld(_numbers.EventOf(last.Event));
            return Compile(comparison.Operator, level, _numbers.LayoutOf(last.Event).SlotOf(last.Field), _values.Constant(value.Datum, last.Type), then, @else);
        }

        return Compare(
            _values.Compile(comparison.Left, scope),
            comparison.Operator,
            _values.Compile(comparison.Right, scope),
            ValueCompiler.ReadsToday(comparison.Left) || ValueCompiler.ReadsToday(comparison.Right),
            then,
            @else);
    }

    private int? Compile(ComparisonOperator comparison, DateOnly date, int then, int @else) => comparison switch
    {
        ComparisonOperator.Less => Compile(new Period(null, date), then, @else),
        ComparisonOperator.AtMost => Compile(new Period(null, date.AddDays(1)), then, @else),
        ComparisonOperator.Greater => Compile(new Period(date.AddDays(1), null), then, @else),
        ComparisonOperator.AtLeast => Compile(new Period(date, null), then, @else),
        ComparisonOperator.Equal => Compile(new Period(date, date.AddDays(1)), then, @else),
        ComparisonOperator.NotEqual => Compile(new Period(date, date.AddDays(1)), @else, then),
        _ => null,
    };

    /// <summary>A field against a constant: a range of the slot's values.</summary>
    private int Compile(ComparisonOperator comparison, int level, int slot, int constant, int then, int @else) => comparison switch
    {
        ComparisonOperator.Equal => Range(level, slot, constant, constant, then, @else),
        ComparisonOperator.NotEqual => Range(level, slot, constant, constant, @else, Range(level, slot, Slots.Least, Slots.Most, then, @else)),
        ComparisonOperator.Less => Range(level, slot, Slots.Least, constant - 1, then, @else),
        ComparisonOperator.AtMost => Range(level, slot, Slots.Least, constant, then, @else),
        ComparisonOperator.Greater => Range(level, slot, constant + 1, Slots.Most, then, @else),
        ComparisonOperator.AtLeast => Range(level, slot, constant, Slots.Most, then, @else),
        _ => throw new UnreachableException(),
    };

    private int Range(int level, int slot, int low, int high, int then, int @else) =>
        _pools.Add(new Node(Op.InRange, level, slot, 0, low, unchecked((uint)(high - low)), then, @else));

    private int Compare(int left, ComparisonOperator comparison, int right, bool readsToday, int then, int @else) =>
        _pools.Add(new Node(Op.Compare, 0, 0, _pools.Add(new CompiledComparison(left, comparison, right, readsToday)), 0, 0, then, @else));

    private int Number(int value) => _pools.Add(new Operand(OperandKind.Constant, 0, value, 0));

    private int Compile(IsIn isIn, Scope scope, int then, int @else)
    {
        switch (isIn.Set)
        {
            case ListedSet listed:
                return listed.Codes.Reverse().Aggregate(
                    @else,
                    (next, code) => Compile(new Comparison(isIn.Element, ComparisonOperator.Equal, new Literal(new WordDatum(code), isIn.Element.Type, isIn.Span), isIn.Span), scope, then, next));
            case FieldSet { ElementType.Kind: not ValueKind.Actor } words when isIn.Element is Literal { Datum: WordDatum word }:
                return HasWord(_values.LayoutOf(words.Record, scope), words.Field, words.Record.Depth, word.Word, then, @else);
            case CollectedSet { ElementType.Kind: not ValueKind.Actor } collected when isIn.Element is Literal { Datum: WordDatum word }:
                RecordLayout layout = _values.LayoutOf(new Variable("", Model.ValueType.Of(ValueKind.Record), Root(collected.Type), -1), scope);
                (int list, int term) = Records(collected.Type);
                int where = HasWord(layout, collected.Field, scope.Depth, word.Word, Target.True, Target.False);
                int some = _pools.Add(new CompiledQuantifier(Model.Quantifier.Some, 1, 1, list, -1, term, where, scope.Depth));
                return _pools.Add(new Node(Op.Quantify, 0, 0, some, 0, 0, then, @else));
            default:
                return _pools.Add(new Node(Op.InSet, 0, _values.Compile(isIn.Element, scope), _sets.Compile(isIn.Set, scope), 0, 0, then, @else));
        }
    }

    private string Root(string type)
    {
        while (_numbers.Law.FindTerm(type) is { Base: { } narrowed })
            type = narrowed;
        return type;
    }

    /// <summary>Whether a field of several words has one, or a field of one word is it.</summary>
    private int HasWord(RecordLayout layout, string field, int level, string word, int then, int @else)
    {
        FieldDefinition definition = layout.Fields.First(candidate => candidate.Name == field);
        int slot = layout.SlotOf(field);
        if (definition.Type.Kind != ValueKind.Codes)
            return Compile(ComparisonOperator.Equal, level, slot, _numbers.Universe.WordOf(word), then, @else);
        return _pools.Add(new Node(Op.HasWord, level, slot, 0, 1 << definition.Type.Words.IndexOf(word), 0, then, @else));
    }

    private int Compile(Meets meets, Scope scope, int then, int @else)
    {
        // A term of the vote being counted has nothing of its own to stand on: its condition is laid in.
        if (_numbers.Law.FindTerm(meets.Term) is { Of: TermSubject.Vote } vote)
            return Compile(vote.Condition, scope, then, @else);
        int entry = Term(meets.Term);
        if (meets.Subject is VariableValue { Type.Kind: ValueKind.Record } record)
            return _pools.Add(new Node(Op.Meets, scope.Depth, record.Variable.Depth, entry, 0, 0, then, @else));

        // A place or a state is laid into a cell of its own, which is the term's record.
        return _pools.Add(new Node(Op.Meets, scope.Depth, _values.Compile(meets.Subject, scope), entry, 1, 0, then, @else));
    }

    private int Compile(IsParty party, Scope scope, int then, int @else)
    {
        int on = party.On is null ? -1 : _values.Compile(party.On, scope);
        return _pools.Add(new Node(Op.IsParty, 0, _values.Compile(party.Subject, scope), _numbers.TreatyOf(party.Treaty), on, 0, then, @else));
    }

    private int Compile(ReadingIs reading, int then, int @else)
    {
        int question = _numbers.QuestionOf(reading.Question);
        Question asked = _numbers.Law.FindQuestion(reading.Question) ?? throw new UnreachableException();
        int number = Enumerable.Range(0, asked.Readings.Length).First(i => asked.Readings[i].Name == reading.Reading);
        if (_pools.Watch is { TellsReadings: true } watch)
            return Each(asked, question, number, watch, then, @else);
        return _pools.Add(new Node(Op.Reading, Operand.Global, _numbers.QuestionSlot(question), question, number, 0, then, @else));
    }

    /// <summary>Asks for each reading in turn, so that the one that is taken can be seen.</summary>
    private int Each(Question asked, int question, int number, CompilationWatch watch, int then, int @else)
    {
        int next = @else;
        for (int i = asked.Readings.Length - 1; i >= 0; i--)
        {
            (int taken, _) = watch.Leading(_pools, asked.Readings[i], i == number ? then : @else, next);
            next = _pools.Add(new Node(Op.Reading, Operand.Global, _numbers.QuestionSlot(question), question, i, 0, taken, next));
        }

        return next;
    }

    private int Compile(OutcomeIs outcome, int then, int @else)
    {
        int number = _numbers.ProcedureOf(outcome.Procedure);
        Procedure procedure = _numbers.Law.FindProcedure(outcome.Procedure) ?? throw new UnreachableException();
        int entry = procedure.States.Where(state => Meets(state.Outcome, outcome)).Aggregate(@else, (next, state) => InState(number, state.Name, then, next));

        // Outside its treaty's time a procedure is not engaged, whatever its initial state says.
        int outside = Meets(Outcome.NotEngaged, outcome) ? then : @else;
        return Compile(_numbers.Law.TreatyOf(outcome.Procedure).InForce, entry, outside);
    }

    private static bool Meets(Outcome outcome, OutcomeIs asked) => asked.Operator switch
    {
        ComparisonOperator.Equal => outcome == asked.Outcome,
        ComparisonOperator.NotEqual => outcome != asked.Outcome,
        ComparisonOperator.Less => IsOrdered(outcome, asked.Outcome) && outcome < asked.Outcome,
        ComparisonOperator.AtMost => outcome == asked.Outcome || (IsOrdered(outcome, asked.Outcome) && outcome < asked.Outcome),
        ComparisonOperator.Greater => IsOrdered(outcome, asked.Outcome) && outcome > asked.Outcome,
        ComparisonOperator.AtLeast => outcome == asked.Outcome || (IsOrdered(outcome, asked.Outcome) && outcome > asked.Outcome),
        _ => throw new UnreachableException(),
    };

    /// <summary>Outcomes with effect have an order among themselves; one without is equal to another or not.</summary>
    private static bool IsOrdered(Outcome one, Outcome other) => one >= Outcome.Consultation && other >= Outcome.Consultation;

    private int InState(int procedure, string state, int then, int @else)
    {
        Procedure asked = _numbers.Procedures[procedure];
        int number = Enumerable.Range(0, asked.States.Length).First(i => asked.States[i].Name == state);
        return Range(Operand.Global, _numbers.StateSlot(procedure), number, number, then, @else);
    }
}
