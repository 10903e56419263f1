using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds voting rules. A rule is bound once, though several events may be voted on by it: of <c>event</c> it can ask what they have alike.</summary>
internal sealed class VotingRuleBinder(LawContext context, Shapes shapes, ItemBinder items, SetBinder sets)
{
    private static readonly ImmutableArray<string> BindsWords = ["none", "parties", "in-favour"];

    private readonly MajorityGaps _gaps = new(context.Diagnostics);

    /// <summary>The rule; null, with a diagnostic, when its organ is not to be found.</summary>
    /// <param name="symbol">The rule.</param>
    /// <param name="inForce">When its treaty is in force: a majority must have a version on each of these days.</param>
    public VotingRule? Bind(Symbol symbol, Period inForce)
    {
        Node rule = symbol.Body;
        ImmutableArray<Symbol> events = shapes.EventsOf(symbol.Id);
        if (events.IsEmpty)
            context.Report(LawDiagnostics.UnusedRule.At(symbol.Span, symbol.Name));
        if (rule["organ"].Name is not { } organName
            || context.Names.Resolve(organName.ToString(), organName.Span, symbol.Treaty, SymbolKind.Organ) is not { } organ)
            return null;

        Scope scope = Counting(symbol, organ, events);
        scope = ItemBinder.Within(rule, scope);
        Way common = Way(null, rule, scope, null);
        ImmutableArray<Way> ways = rule["ways"] is { Exists: true } named ? [.. named.Entries.Select(entry => Way(entry, entry.Value, scope, common))] : [common];
        foreach (Way way in ways)
            Check(way, inForce);
        return new VotingRule(symbol.Id, organ.Id, ways, ItemBinder.Rests(rule, symbol.Span, scope));
    }

    /// <summary>What a rule's parts may name: the event, and the seats and groups of the organ.</summary>
    private Scope Counting(Symbol symbol, Symbol organ, ImmutableArray<Symbol> events)
    {
        Scope scope = Scope.Of(symbol.Treaty);
        if (shapes.OfRule(symbol.Id) is { } shape)
            scope = scope.WithRecord(shape, events.Length == 1 ? ["event", events[0].Name] : ["event"], out _);
        return scope.Counting(new VoteScope(organ.Id, Declarations.GroupsOf(organ)));
    }

    private Way Way(NamedNode? entry, Node way, Scope scope, Way? common)
    {
        Scope inner = ItemBinder.Within(way, scope);
        (Binds binds, ValueSet? set) = way["binds"] is { Exists: true } bound ? Bound(bound, inner) : (common?.Binds ?? Binds.None, common?.BoundSet);
        return new Way(
            entry?.Name,
            Both(common?.Applies, items.Applies(way, scope)),
            [.. common?.Excludes ?? [], .. way["excludes"].Items.Select(item => Exclusion(item, inner)).OfType<Exclusion>()],
            Part(way["quorum"], inner) ?? common?.Quorum,
            Part(way["majority"], inner) ?? common?.Majority,
            Part(way["veto"], inner) ?? common?.Veto,
            Part(way["objection"], inner) ?? common?.Objection,
            binds,
            set,
            ItemBinder.Rests(way, entry?.NameSpan ?? way.Span, scope));
    }

    private static Applicability Both(Applicability? common, Applicability own) =>
        common is null || common.IsUnconditional ? own
        : own.IsUnconditional ? common
        : new Applicability(common.Period.Intersect(own.Period), All(common.When, own.When), Any(common.Unless, own.Unless));

    private static Condition? All(Condition? a, Condition? b) => a is null ? b : b is null ? a : new AllOf([Plain(a), Plain(b)], b.Span);

    private static Condition? Any(Condition? a, Condition? b) => a is null ? b : b is null ? a : new AnyOf([Plain(a), Plain(b)], b.Span);

    private static Clause Plain(Condition condition) => new(condition, Applicability.Always, Provenance.None with { Span = condition.Span });

    private VotingPart? Part(Node item, Scope scope) =>
        items.Condition(item, scope) is { } condition ? new VotingPart(condition, ItemBinder.Rests(item, scope)) : null;

    private Exclusion? Exclusion(Node item, Scope scope)
    {
        if (item["states"].Expression is not { } expression || sets.BindStates(expression, ItemBinder.Within(item, scope)) is not { } set)
            return null;
        return new Exclusion(set, items.Applies(item, scope), ItemBinder.Rests(item, scope));
    }

    private (Binds Binds, ValueSet? Set) Bound(Node item, Scope scope)
    {
        if (Closed.Word(item, BindsWords) is { } index)
            return ((Binds)index, null);
        return item.Expression is { } expression ? (Binds.Set, sets.BindStates(expression, scope)) : (Binds.None, null);
    }

    private ImmutableArray<string> ReadingsOf(string question) =>
        context.Names.Find(question, null, SymbolKind.Question) is { } symbol ? Declarations.NamesUnder(symbol, "readings") : [];

    private void Check(Way way, Period inForce)
    {
        if (way.Majority is null && way.Objection is null && way.Veto is null)
            context.Report(LawDiagnostics.NothingDecides.At(way.Provenance.Span));
        if (way.Majority is { } majority)
            _gaps.Check(majority.Condition, inForce.Intersect(way.Applies.Period), ReadingsOf);
    }
}
