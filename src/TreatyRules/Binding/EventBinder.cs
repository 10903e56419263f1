using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds events: their fields, and the rules by which they are voted on.</summary>
internal sealed class EventBinder(LawContext context, Shapes shapes, ItemBinder items, FieldBinder fields)
{

    /// <summary>The event.</summary>
    public EventType Bind(Symbol symbol)
    {
        Scope scope = ItemBinder.Within(symbol.Body, Scope.Of(symbol.Treaty));
        Scope voting = scope.WithRecord(shapes.OfRecord(symbol), ["event", symbol.Name], out _);
        ImmutableArray<VoteChoice> votes =
            [.. symbol.Body["vote"].Items.Select(item => Choice(item, symbol, voting)).OfType<VoteChoice>()];
        items.CheckReached(votes.Select(vote => (vote.Applies, vote.Provenance.Span)));
        return new EventType(symbol.Id, fields.Bind(symbol), votes, fields.Supposed(symbol), ItemBinder.Rests(symbol.Body, symbol.Span, scope));
    }

    private VoteChoice? Choice(Node item, Symbol symbol, Scope scope)
    {
        if ((item.IsMapping ? item["rule"].Name : item.Name) is not { } rule
            || context.Names.Resolve(rule.ToString(), rule.Span, symbol.Treaty, SymbolKind.VotingRule) is not { } resolved)
            return null;
        return new VoteChoice(resolved.Id, items.Applies(item, scope), ItemBinder.Rests(item, scope));
    }
}
