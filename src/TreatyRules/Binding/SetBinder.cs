using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Binds expressions that are sets: of states mostly, or of words and places written out.</summary>
internal sealed class SetBinder(LawContext context, Shapes shapes, NamedValues names, ValueBinder values)
{
    private static readonly ValueType States = ValueType.Of(ValueKind.Actor) with { StatesOnly = true };
    private static readonly ValueType Actors = ValueType.Of(ValueKind.Actor);

    private readonly WordLiterals _literals = new(context.Gazetteer);

    /// <summary>The set of an expression; null when it is none, which was then reported.</summary>
    /// <param name="syntax">The expression.</param>
    /// <param name="scope">What it may name.</param>
    /// <param name="element">The type of what is looked for in it, if that is known: bare words are looked up there first.</param>
    public ValueSet? Bind(ExpressionSyntax syntax, Scope scope, ValueType? element) => syntax switch
    {
        MissingSyntax => null,
        NameSyntax name => Named(name, scope, element),
        PathSyntax path => Path(path, scope, element),
        TextSyntax text => new ListedSet([text.Value], ValueType.Of(ValueKind.Text), text.Span),
        OrSyntax or => Folded(or.Operands, SetOperator.Or, scope, element, or.Span),
        AndSyntax and => Folded(and.Operands, SetOperator.And, scope, element, and.Span),
        ExceptSyntax except => Combined(Bind(except.Set, scope, element), SetOperator.Except, Bind(except.Without, scope, element), except.Span),
        _ => Refused(syntax),
    };

    /// <summary>The set of an expression of states.</summary>
    public ValueSet? BindStates(ExpressionSyntax syntax, Scope scope)
    {
        if (Bind(syntax, scope, Actors) is not { } set)
            return null;
        if (set.ElementType.Kind == ValueKind.Actor)
            return set;
        context.Report(TypeDiagnostics.WrongElement.At(syntax.Span, "a state", Actors.Described(), syntax.ToString(), set.ElementType.DescribedAsElements()));
        return null;
    }

    private ValueSet? Named(NameSyntax name, Scope scope, ValueType? element)
    {
        string word = name.ToString();
        if (element is not null && _literals.Find(word, element) is WordDatum datum)
            return new ListedSet([datum.Word], element, name.Span);
        if (names.Find(name, scope) is { } value and not Count)
            return OfValue(value, name);
        if (SetOfStates(name, scope) is { } states)
            return states;
        if (_literals.Find(word, Actors) is WordDatum state)
            return new ListedSet([state.Word], Actors, name.Span);
        if (element is { Kind: ValueKind.Text })
            return new ListedSet([word], element, name.Span);
        if (names.IsTold(name, scope))
            return null;
        context.Report(element is { Kind: ValueKind.Code or ValueKind.Place } ? _literals.Unknown(word, element, name.Span) : Unknown(name, scope));
        return null;
    }

    private ValueSet? SetOfStates(NameSyntax name, Scope scope)
    {
        if (name.Name == "parties" && (name.Treaty ?? scope.Treaty) is { } treaty && context.Names.Treaties.Contains(treaty))
            return new PartiesOf(treaty, States, name.Span);
        if (name.Treaty is null && scope.Vote is { } vote)
        {
            if (name.Name == "seats")
                return new SeatsOf(vote.Organ, null, States, name.Span);
            if (vote.Groups.Contains(name.Name))
                return new SeatsOf(vote.Organ, name.Name, States, name.Span);
        }

        if (context.Names.Find(name.ToString(), scope.Treaty, SymbolKind.Organ) is { } organ)
            return new SeatsOf(organ.Id, null, States, name.Span);
        List<Symbol> withGroup = [.. OrgansWithGroup(name, scope)];
        return withGroup.Count == 1 ? new SeatsOf(withGroup[0].Id, name.Name, States, name.Span) : null;
    }

    private IEnumerable<Symbol> OrgansWithGroup(NameSyntax name, Scope scope) =>
        (name.Treaty ?? scope.Treaty) is { } treaty && context.Names.Treaties.Contains(treaty)
            ? context.Names.In(treaty, SymbolKind.Organ).Where(organ => Declarations.GroupsOf(organ).Contains(name.Name))
            : [];

    private ValueSet? Path(PathSyntax path, Scope scope, ValueType? element)
    {
        if (names.IsNamedHere(path, scope))
            return values.Bind(path, scope, element) is { } value ? OfValue(value, path) : null;
        if (path.Root.Treaty is null && names.IsTold(path.Root, scope))
            return null;
        FieldName field = path.Fields[0];
        if (path.Fields.Length == 1 && context.Names.Find(path.Root.ToString(), scope.Treaty, SymbolKind.Organ) is { } organ)
            return Group(organ, field, path);
        if (path.Root is { Treaty: null, Name: RecordType.Effect })
            return Collected(RecordType.Effect, shapes.Effect, path);
        if (context.Names.Resolve(path.Root.ToString(), path.Root.Span, scope.Treaty, SymbolKinds.OfRecords) is not { } symbol)
            return null;
        RecordShape? shape = symbol.Kind == SymbolKind.Term ? shapes.OfTerm(symbol)?.Root : shapes.OfRecord(symbol);
        return shape is null ? null : Collected(symbol.Id, shape, path);
    }

    private SeatsOf? Group(Symbol organ, FieldName field, PathSyntax path)
    {
        ImmutableArray<string> groups = Declarations.GroupsOf(organ);
        if (groups.Contains(field.Name))
            return new SeatsOf(organ.Id, field.Name, States, path.Span);
        context.Report(NameDiagnostics.UnknownGroup.At(field.Span, organ.Name, field.Name).SuggestingNearest(field.Name, groups).Pointing(organ.Span, "the organ"));
        return null;
    }

    private CollectedSet? Collected(string type, RecordShape shape, PathSyntax path)
    {
        FieldName field = path.Fields[0];
        if (shape.TypeOf(field.Name) is not { } fieldType)
        {
            if (!shape.Untyped.Contains(field.Name))
                context.Report(NameDiagnostics.UnknownField.At(field.Span, path.Root.Name, field.Name).SuggestingNearestOrAll(field.Name, shape.Fields.Keys));
            return null;
        }

        if (path.Fields.Length == 1 && fieldType.Element() is { } element)
            return new CollectedSet(type, field.Name, element, path.Span);
        Refused(path);
        return null;
    }

    /// <summary>A field or a variable as a set of what is in it.</summary>
    private ValueSet? OfValue(Value value, ExpressionSyntax syntax) => (value, value.Type.Element()) switch
    {
        (FieldOf field, { } element) => new FieldSet(field.Record, field.Field, element, syntax.Span),
        (VariableValue variable, { } element) => new VariableSet(variable.Variable, element, syntax.Span),
        _ => Refused(syntax),
    };

    private ValueSet? Folded(ImmutableArray<ExpressionSyntax> operands, SetOperator operation, Scope scope, ValueType? element, SourceSpan span)
    {
        List<ValueSet?> sets = [.. operands.Select(operand => Bind(operand, scope, element))];
        if (sets.Any(set => set is null))
            return null;
        if (operation == SetOperator.Or && sets.All(set => set is ListedSet listed && listed.ElementType.Fits(sets[0]?.ElementType ?? listed.ElementType)))
            return new ListedSet([.. sets.Cast<ListedSet>().SelectMany(set => set.Codes).Distinct()], ((ListedSet?)sets[0])?.ElementType ?? Actors, span);
        ValueSet? folded = sets[0];
        foreach (ValueSet? set in sets.Skip(1))
            folded = Combined(folded, operation, set, span);
        return folded;
    }

    private CombinedSet? Combined(ValueSet? left, SetOperator operation, ValueSet? right, SourceSpan span)
    {
        if (left is null || right is null)
            return null;
        if (left.ElementType.Fits(right.ElementType))
            return new CombinedSet(left, operation, right, left.ElementType, span);
        context.Report(TypeDiagnostics.WrongElement.At(
            right.Span, right.ToString(), $"a set of {right.ElementType.DescribedAsElements()}", left.ToString(), left.ElementType.DescribedAsElements()));
        return null;
    }

    private Diagnostic Unknown(NameSyntax name, Scope scope)
    {
        if (name.Treaty is not null)
            return context.Names.Unknown(name.ToString(), name.Span, scope.Treaty, SymbolKind.Organ);
        if (name.Name == "parties" || (context.Names.Find(name.Name, scope.Treaty, SymbolKinds.OfRecords) is not null))
            return TypeDiagnostics.NotASet.At(name.Span, name.Name);
        IEnumerable<string> known = scope.Subjects.SelectMany(subject => subject.Names.Concat(subject.Shape?.Fields.Keys ?? []));
        if (scope.Treaty is { } treaty)
            known = known.Append("parties").Concat(context.Names.In(treaty, SymbolKind.Organ).SelectMany(organ => Declarations.GroupsOf(organ).Append(organ.Name)));
        return name.Name.All(char.IsAsciiLetterUpper)
            ? _literals.Unknown(name.Name, Actors, name.Span)
            : NameDiagnostics.MeaninglessWord.At(name.Span, name.Name).SuggestingNearest(name.Name, known);
    }

    private ValueSet? Refused(ExpressionSyntax syntax)
    {
        context.Report(TypeDiagnostics.NotASet.At(syntax.Span, syntax.ToString()));
        return null;
    }
}
