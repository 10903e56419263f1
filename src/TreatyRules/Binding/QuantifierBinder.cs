using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;

namespace TreatyRules.Binding;

/// <summary>Binds <c>some</c>, <c>no</c>, <c>every</c> and <c>at least</c>, over records, states or the seats of a vote.</summary>
internal sealed class QuantifierBinder(LawContext context, Shapes shapes, SetBinder sets)
{
    private static readonly ImmutableArray<string> Member = ["member", "state"];

    /// <summary>The condition; <paramref name="bind"/> binds what follows <c>where</c>.</summary>
    public Condition Bind(QuantifierSyntax syntax, Scope scope, Func<ExpressionSyntax, Scope, Condition> bind)
    {
        if (GoneThrough(syntax.Over, scope) is not { } over || !IsSound(syntax))
            return ConditionBinder.Unbound(syntax.Span);
        (Source source, Scope inner, Variable variable) = over;
        Condition? where = syntax.Where is null ? null : bind(syntax.Where, inner);
        if (source is BallotsOf && syntax.Where is not null && !SeatConditions.AreSound(where))
            context.Report(TypeDiagnostics.NotOfASeat.At(syntax.Where.Span, syntax.Where.ToString()));
        var quantifier = syntax.Quantifier switch
        {
            QuantifierWord.Every => Quantifier.Every,
            QuantifierWord.AtLeast => Quantifier.AtLeast,
            _ => Quantifier.Some,
        };
        var least = syntax.Number is { } number ? new Rational(number.Numerator, number.Denominator) : 1;
        var quantified = new Quantified(quantifier, least, variable, source, where, syntax.Span);
        return syntax.Quantifier == QuantifierWord.No ? new Not(quantified, syntax.Span) : quantified;
    }

    private bool IsSound(QuantifierSyntax syntax)
    {
        if (syntax.Quantifier != QuantifierWord.AtLeast)
            return true;
        if (syntax.Number is not { } number)
            return false;
        var least = new Rational(number.Numerator, number.Denominator);
        if (least.IsWhole ? least >= 1 : least > 0 && least < 1)
            return true;
        context.Report(TypeDiagnostics.WrongLeast.At(number.Span, number.Written));
        return false;
    }

    private (Source Source, Scope Inner, Variable Variable)? GoneThrough(ExpressionSyntax over, Scope scope)
    {
        if (over is NameSyntax name)
        {
            if (name.Treaty is null && scope.Vote is { } vote && Ballots(name.Name, vote, scope) is { } ballots)
                return ballots;
            if (name is { Treaty: null, Name: RecordType.Effect })
                return Records(RecordType.Effect, shapes.Effect, [RecordType.Effect], scope);
            if (context.Names.Find(name.ToString(), scope.Treaty, SymbolKinds.OfRecords) is { } symbol)
                return Records(symbol, name, scope);
        }

        if (sets.Bind(over, scope, null) is not { } set)
            return null;
        if (set.ElementType.Kind == ValueKind.Actor)
            return (new MembersOf(set), scope.WithState(Member, out Variable member), member);
        context.Report(TypeDiagnostics.NotASet.At(over.Span, over.ToString()));
        return null;
    }

    private static (Source, Scope, Variable)? Ballots(string name, VoteScope vote, Scope scope)
    {
        if (name is VoteScope.Seat or "seats")
            return (new BallotsOf(null), scope.WithSeat([VoteScope.Seat], out Variable seat), seat);
        if (vote.Groups.Contains(name))
            return (new BallotsOf(name), scope.WithSeat([VoteScope.Seat, name], out Variable ofGroup), ofGroup);
        return null;
    }

    private (Source, Scope, Variable)? Records(Symbol symbol, NameSyntax name, Scope scope)
    {
        if (symbol.Kind != SymbolKind.Term)
            return Records(symbol.Id, shapes.OfRecord(symbol), [symbol.Name], scope);
        if (shapes.OfTerm(symbol) is not { } term)
            return null;
        if (term.Root is { } root)
            return Records(symbol.Id, root, term.Names, scope);
        string of = term.Of switch { TermSubject.Place => "a place", TermSubject.State => "a state", _ => "a vote" };
        context.Report(TypeDiagnostics.TermOfSomethingElse.At(name.Span, symbol.Name, of, "some ...", "records").Pointing(symbol.Span, "the term"));
        return null;
    }

    private static (Source, Scope, Variable)? Records(string type, RecordShape shape, ImmutableArray<string> names, Scope scope) =>
        (new RecordsOf(type), scope.WithRecord(shape, names, out Variable record), record);
}
