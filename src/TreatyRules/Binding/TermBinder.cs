using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds terms. A term of a vote is bound again in each rule that uses it, since the seats and the event are that rule's.</summary>
internal sealed class TermBinder(LawContext context, Shapes shapes, ItemBinder items)
{
    private readonly List<Symbol> _inUse = [];

    /// <summary>The term; null when it is said of what is not to be found.</summary>
    public Term? Bind(Symbol symbol)
    {
        Node body = symbol.Body;
        if (shapes.OfTerm(symbol) is not { } shape)
            return null;
        Scope scope = ItemBinder.Within(body, Scope.Of(symbol.Treaty));
        Variable? subject = null;
        scope = shape switch
        {
            { Root: { } root } => scope.WithRecord(root, shape.Names, out subject),
            { Of: TermSubject.Place } => scope.WithPlace(shape.Names, out subject),
            { Of: TermSubject.State } => scope.WithState(shape.Names, out subject),
            _ => scope.Counting(AnyVote(symbol)),
        };
        Condition condition = items.Guard(body, scope) ?? new AllOf([], body.Span);
        return new Term(symbol.Id, shape.Of, shape.Base, subject, condition, ItemBinder.Rests(body, symbol.Span, scope));
    }

    /// <summary>What a term of a vote says, in the scope of a rule that uses it, under the term's article.</summary>
    public Condition InVote(Symbol symbol, Scope scope)
    {
        Node body = symbol.Body;
        if (_inUse.Contains(symbol))
        {
            string circle = string.Join(" uses ", _inUse.SkipWhile(other => other != symbol).Append(symbol).Select(other => $"'{other.Id}'"));
            context.Report(LawDiagnostics.DefinitionCircle.At(symbol.Span, circle));
            return ConditionBinder.Unbound(symbol.Span);
        }

        _inUse.Add(symbol);
        Scope inner = ItemBinder.Within(body, scope with { Treaty = symbol.Treaty });
        Condition condition = items.Guard(body, inner) ?? new AllOf([], body.Span);
        _inUse.Remove(symbol);
        return new AllOf([new Clause(condition, Applicability.Always, ItemBinder.Rests(body, symbol.Span, inner))], body.Span);
    }

    /// <summary>A term of a vote by itself may name any group of seats of its treaty's organs.</summary>
    private VoteScope AnyVote(Symbol symbol) =>
        new("", [.. context.Names.In(symbol.Treaty, SymbolKind.Organ).SelectMany(organ => Declarations.GroupsOf(organ)).Distinct()]);
}
