using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Binds <c>is</c>: a record, place or state meets a term, a state is a party, a question is answered, a procedure stands at a state.</summary>
internal sealed class IsBinder(LawContext context, Shapes shapes, NamedValues names, ValueBinder values)
{
    /// <summary><c>X is Y</c>, or <c>X is (Y or Z)</c>.</summary>
    public Condition Bind(IsSyntax syntax, Scope scope)
    {
        if (syntax.Target is not OrSyntax several)
            return One(syntax.Subject, syntax.Target, scope, syntax.Span);
        return new AnyOf(
            [.. several.Operands.Select(target => new Clause(
                One(syntax.Subject, target, scope, syntax.Subject.Span.To(target.Span)), Applicability.Always, new Provenance(scope.Article, null, [], target.Span)))],
            syntax.Span);
    }

    /// <summary><c>X is party</c>.</summary>
    public Condition BindParty(IsPartySyntax syntax, Scope scope)
    {
        string? treaty = syntax.Treaty is { } named ? named.ToString() : scope.Treaty;
        if (treaty is null || !context.Names.Treaties.Contains(treaty))
        {
            context.Report(treaty is null
                ? TypeDiagnostics.NoTreatyHere.At(syntax.Span, "party")
                : NameDiagnostics.UnknownTreaty.At(syntax.Treaty?.Span ?? syntax.Span, treaty).SuggestingNearest(treaty, context.Names.Treaties));
            return ConditionBinder.Unbound(syntax.Span);
        }

        if (StateOf(syntax.State, scope) is not { } state)
            return ConditionBinder.Unbound(syntax.Span);
        Value? on = null;
        if (syntax.On is not null)
        {
            on = values.Bind(syntax.On, scope, ValueType.Of(ValueKind.Date));
            if (on is null)
                return ConditionBinder.Unbound(syntax.Span);
            if (on.Type.Kind != ValueKind.Date)
            {
                context.Report(TypeDiagnostics.WrongValue.At(syntax.On.Span, $"'{syntax.On}'", ValueType.Of(ValueKind.Date).Described()));
                return ConditionBinder.Unbound(syntax.Span);
            }
        }

        return new IsParty(state, treaty, on, syntax.Span);
    }

    private Condition One(ExpressionSyntax subject, ExpressionSyntax target, Scope scope, SourceSpan span)
    {
        if (subject is MissingSyntax || target is MissingSyntax)
            return ConditionBinder.Unbound(span);
        if (target is not NameSyntax word)
        {
            context.Report(TypeDiagnostics.NotACondition.At(span, $"{subject} is {target}"));
            return ConditionBinder.Unbound(span);
        }

        if (subject is NameSyntax name && !names.IsNamedHere(name, scope))
        {
            if (word is { Treaty: null, Name: "state" } && StateOf(subject, scope) is { } code)
                return new IsState(code, span);
            return Declared(name, word, scope, span);
        }

        if (values.Bind(subject, scope, null) is not { } value)
            return ConditionBinder.Unbound(span);
        return word is { Treaty: null, Name: "state" } ? OfState(value, subject, span) : Met(value, subject, word, scope, span);
    }

    private Condition OfState(Value value, ExpressionSyntax subject, SourceSpan span)
    {
        if (value.Type.Kind == ValueKind.Actor)
            return new IsState(value, span);
        context.Report(TypeDiagnostics.TermOfSomethingElse.At(span, "state", "an actor", subject.ToString(), value.Type.Described()));
        return ConditionBinder.Unbound(span);
    }

    private Condition Met(Value value, ExpressionSyntax subject, NameSyntax word, Scope scope, SourceSpan span)
    {
        if (context.Names.Resolve(word.ToString(), word.Span, scope.Treaty, SymbolKind.Term) is not { } term || shapes.OfTerm(term) is not { } shape)
            return ConditionBinder.Unbound(span);
        bool fits = shape.Of switch
        {
            TermSubject.Record => value is VariableValue { Variable.RecordType: { } type } && type == shape.Root?.Id,
            TermSubject.Place => value.Type.Kind == ValueKind.Place,
            TermSubject.State => value.Type.Kind == ValueKind.Actor,
            _ => false,
        };
        if (fits)
            return new Meets(value, term.Id, span);
        string of = shape.Of switch { TermSubject.Record => $"a '{shape.Root?.Id}'", TermSubject.Place => "a place", TermSubject.State => "a state", _ => "a vote" };
        string what = value is VariableValue { Variable.RecordType: { } record } ? $"a '{record}'" : value.Type.Described();
        context.Report(TypeDiagnostics.TermOfSomethingElse.At(span, term.Name, of, subject.ToString(), what).Pointing(term.Span, "the term"));
        return ConditionBinder.Unbound(span);
    }

    /// <summary>A question and its reading, or a procedure and its state.</summary>
    private Condition Declared(NameSyntax name, NameSyntax word, Scope scope, SourceSpan span)
    {
        // A procedure is asked for its state; when nothing of the name is one, it is a question or a mistake.
        if (context.Names.Find(name.ToString(), scope.Treaty, SymbolKind.Question) is null
            && context.Names.Find(name.ToString(), scope.Treaty, SymbolKind.Procedure) is { } procedure)
        {
            ImmutableArray<string> states = Declarations.NamesUnder(procedure, "states");
            if (states.Contains(word.ToString()))
                return new StandsAt(procedure.Id, word.Name, span);
            if (!states.IsEmpty)
                context.Report(NameDiagnostics.UnknownState.At(word.Span, procedure.Name, word.ToString()).SuggestingNearest(word.ToString(), states).Pointing(procedure.Span, "the procedure"));
            return ConditionBinder.Unbound(span);
        }

        if (context.Names.Resolve(name.ToString(), name.Span, scope.Treaty, SymbolKind.Question) is not { } question)
            return ConditionBinder.Unbound(span);
        ImmutableArray<string> readings = Declarations.NamesUnder(question, "readings");
        if (readings.Contains(word.ToString()))
            return new ReadingIs(question.Id, word.Name, span);
        if (readings.IsEmpty)
            return ConditionBinder.Unbound(span);
        context.Report(NameDiagnostics.UnknownReading.At(word.Span, question.Name, word.ToString(), string.Join(", ", readings))
            .SuggestingNearest(word.ToString(), readings).Pointing(question.Span, "the question"));
        return ConditionBinder.Unbound(span);
    }

    private Value? StateOf(ExpressionSyntax syntax, Scope scope)
    {
        var actor = ValueType.Of(ValueKind.Actor);
        if (values.Bind(syntax, scope, actor) is not { } value)
            return null;
        if (value.Type.Kind == ValueKind.Actor)
            return value;
        context.Report(TypeDiagnostics.WrongValue.At(syntax.Span, $"'{syntax}', {value.Type.Described()},", actor.Described()));
        return null;
    }
}
