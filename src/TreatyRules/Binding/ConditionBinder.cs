using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Binds expressions that are true or false. What cannot be bound is reported and stands as <see cref="Constantly"/>.</summary>
internal sealed class ConditionBinder(LawContext context, Shapes shapes, NamedValues names, ValueBinder values, SetBinder sets)
{
    private readonly EffectWords _effectWords = new(context);
    private readonly IsBinder _is = new(context, shapes, names, values);
    private readonly QuantifierBinder _quantifiers = new(context, shapes, sets);

    /// <summary>Gives the condition of a term of a vote, in the scope of the vote that uses it.</summary>
    public required Func<Symbol, Scope, Condition> VoteTerm { private get; init; }

    /// <summary>The condition of an expression.</summary>
    public Condition Bind(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        MissingSyntax => Unbound(syntax.Span),
        AndSyntax and => new AllOf(Clauses(and.Operands, scope), and.Span),
        OrSyntax or => new AnyOf(Clauses(or.Operands, scope), or.Span),
        NotSyntax not => new Not(Bind(not.Operand, scope), not.Span),
        ComparisonSyntax comparison => Compared(comparison, scope),
        InSyntax element => Negated(In(element, scope), element.IsNegated),
        IsSyntax isSyntax => Negated(_is.Bind(isSyntax, scope), isSyntax.IsNegated),
        IsPartySyntax party => Negated(_is.BindParty(party, scope), party.IsNegated),
        QuantifierSyntax quantifier => _quantifiers.Bind(quantifier, scope, Bind),
        NameSyntax name => Bare(name, scope),
        PathSyntax path => Flag(path, scope),
        _ => NoCondition(syntax),
    };

    /// <summary>What stands for a condition that could not be bound.</summary>
    public static Condition Unbound(SourceSpan span) => new Constantly(false, span);

    private ImmutableArray<Clause> Clauses(ImmutableArray<ExpressionSyntax> operands, Scope scope) =>
        [.. operands.Select(operand => new Clause(Bind(operand, scope), Applicability.Always, new Provenance(scope.Article, null, [], operand.Span)))];

    private static Condition Negated(Condition condition, bool isNegated) => isNegated ? new Not(condition, condition.Span) : condition;

    private Condition Compared(ComparisonSyntax syntax, Scope scope)
    {
        if (syntax.Left is PathSyntax { Fields: [{ Name: "outcome" }] } path && !names.IsNamedHere(path, scope))
            return Outcome(path, syntax, scope);
        if (Sides(syntax, scope) is not { } sides)
            return Unbound(syntax.Span);
        (Value left, Value right) = sides;
        if (Mismatch(left, right, syntax) is { } mismatch)
        {
            context.Report(mismatch);
            return Unbound(syntax.Span);
        }

        _effectWords.Check(left, right);
        return new Comparison(left, Operator(syntax.Sign), right, syntax.Span);
    }

    /// <summary>The two values. The side that names something is bound first; a bare word on the other is looked up among its words.</summary>
    private (Value Left, Value Right)? Sides(ComparisonSyntax syntax, Scope scope)
    {
        bool rightFirst = syntax.Left is NameSyntax && !names.IsNamedHere(syntax.Left, scope) && (syntax.Right is not NameSyntax || names.IsNamedHere(syntax.Right, scope));
        ExpressionSyntax first = rightFirst ? syntax.Right : syntax.Left;
        ExpressionSyntax second = rightFirst ? syntax.Left : syntax.Right;
        if (values.Bind(first, scope, null) is not { } one)
            return null;
        if (one.Type.Kind == ValueKind.Codes && second is NameSyntax)
        {
            string sign = syntax.Sign == ComparisonSign.NotEqual ? "not in" : "in";
            context.Report(TypeDiagnostics.SetAsValue.At(first.Span, first.ToString()).Suggesting($"{second} {sign} {first}"));
            return null;
        }

        if (values.Bind(second, scope, one.Type) is not { } other)
            return null;
        return rightFirst ? (other, one) : (one, other);
    }

    private static Diagnostic? Mismatch(Value left, Value right, ComparisonSyntax syntax)
    {
        foreach ((Value value, ExpressionSyntax side) in new[] { (left, syntax.Left), (right, syntax.Right) })
        {
            if (value.Type.IsSet())
                return TypeDiagnostics.SetAsValue.At(side.Span, side.ToString());
        }

        if (!left.Type.Fits(right.Type) || left.Type.Kind is ValueKind.Record or ValueKind.Duration)
            return TypeDiagnostics.NotComparable.At(syntax.Span, syntax.Left.ToString(), left.Type.Described(), syntax.Right.ToString(), right.Type.Described());
        if (syntax.Sign is not (ComparisonSign.Equal or ComparisonSign.NotEqual) && left.Type.Kind is not (ValueKind.Number or ValueKind.Date))
            return TypeDiagnostics.NoOrder.At(syntax.Span, syntax.Left.ToString(), left.Type.Described());
        return LinearForms.Mistake(left) ?? LinearForms.Mistake(right) ?? LinearForms.Mixed(left, right);
    }

    private Condition In(InSyntax syntax, Scope scope)
    {
        bool setFirst = syntax.Value is NameSyntax && !names.IsNamedHere(syntax.Value, scope);
        Value? value = setFirst ? null : values.Bind(syntax.Value, scope, null);
        if (!setFirst && value is null)
            return Unbound(syntax.Span);
        ValueSet? set = sets.Bind(syntax.Set, scope, value?.Type);
        if (set is null)
            return Unbound(syntax.Span);
        value ??= values.Bind(syntax.Value, scope, set.ElementType);
        if (value is null)
            return Unbound(syntax.Span);
        if (!value.Type.IsSet() && value.Type.Fits(set.ElementType))
        {
            _effectWords.Check(value, set);
            return new IsIn(value, set, syntax.Span);
        }

        context.Report(TypeDiagnostics.WrongElement.At(
            syntax.Span, syntax.Value.ToString(), value.Type.Described(), syntax.Set.ToString(), set.ElementType.DescribedAsElements()));
        return Unbound(syntax.Span);
    }

    private Condition Outcome(PathSyntax path, ComparisonSyntax syntax, Scope scope)
    {
        if (context.Names.Resolve(path.Root.ToString(), path.Root.Span, scope.Treaty, SymbolKind.Procedure) is not { } procedure)
            return Unbound(syntax.Span);
        ImmutableArray<string> words = Words.Outcomes[..(int)Model.Outcome.Undetermined];
        int index = syntax.Right is NameSyntax word ? words.IndexOf(word.ToString()) : -1;
        if (index < 0)
        {
            string written = syntax.Right.ToString();
            context.Report(NameDiagnostics.UnknownWord.At(syntax.Right.Span, written, string.Join(", ", words)).SuggestingNearest(written, words));
            return Unbound(syntax.Span);
        }

        var outcome = (Outcome)index;
        if (outcome < Model.Outcome.Consultation && syntax.Sign is not (ComparisonSign.Equal or ComparisonSign.NotEqual))
        {
            context.Report(TypeDiagnostics.OutcomeWithoutOrder.At(syntax.Right.Span, outcome.Word()));
            return Unbound(syntax.Span);
        }

        return new OutcomeIs(procedure.Id, Operator(syntax.Sign), outcome, syntax.Span);
    }

    /// <summary>A bare word: a field of yes or no, or a term of the vote that is counted.</summary>
    private Condition Bare(NameSyntax name, Scope scope)
    {
        if (names.IsNamedHere(name, scope))
            return Flag(name, scope);
        if (context.Names.Find(name.ToString(), scope.Treaty, SymbolKind.Term) is not { } term)
        {
            if (context.Names.Find(name.ToString(), scope.Treaty, Enum.GetValues<SymbolKind>()) is not null)
                context.Report(TypeDiagnostics.NotACondition.At(name.Span, name.ToString()));
            else if (!names.IsTold(name, scope))
                context.Report(names.Meaningless(name, scope));
            return Unbound(name.Span);
        }

        if (shapes.OfTerm(term) is not { } shape)
            return Unbound(name.Span);
        if (shape.Of == TermSubject.Vote && scope.Vote is not null)
            return VoteTerm(term, scope);
        context.Report(shape.Of == TermSubject.Vote ? TypeDiagnostics.CountOutsideVote.At(name.Span, name.ToString()) : TypeDiagnostics.NotACondition.At(name.Span, name.ToString()));
        return Unbound(name.Span);
    }

    private Condition Flag(ExpressionSyntax syntax, Scope scope)
    {
        if (values.Bind(syntax, scope, null) is not { } value)
            return Unbound(syntax.Span);
        if (value.Type.Kind == ValueKind.Flag)
            return new Comparison(value, ComparisonOperator.Equal, new Literal(new FlagDatum(true), value.Type, syntax.Span), syntax.Span);
        return NoCondition(syntax);
    }

    private Condition NoCondition(ExpressionSyntax syntax)
    {
        context.Report(TypeDiagnostics.NotACondition.At(syntax.Span, syntax.ToString()));
        return Unbound(syntax.Span);
    }

    private static ComparisonOperator Operator(ComparisonSign word) => word switch
    {
        ComparisonSign.Equal => ComparisonOperator.Equal,
        ComparisonSign.NotEqual => ComparisonOperator.NotEqual,
        ComparisonSign.Less => ComparisonOperator.Less,
        ComparisonSign.AtMost => ComparisonOperator.AtMost,
        ComparisonSign.Greater => ComparisonOperator.Greater,
        ComparisonSign.AtLeast => ComparisonOperator.AtLeast,
        _ => throw new UnreachableException(),
    };
}
