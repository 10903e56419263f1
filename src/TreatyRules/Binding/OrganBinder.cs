using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Binds organs: their seats by group and date.</summary>
internal sealed class OrganBinder(LawContext context, ItemBinder items, SetBinder sets)
{
    private static readonly ValueType States = ValueType.Of(ValueKind.Actor) with { StatesOnly = true };

    private readonly DatumBinder _data = new(context.Diagnostics, context.Gazetteer);

    /// <summary>The organ.</summary>
    public Organ Bind(Symbol symbol)
    {
        Scope scope = ItemBinder.Within(symbol.Body, Scope.Of(symbol.Treaty));
        Node seats = symbol.Body["seats"];
        ImmutableArray<SeatGroup> groups = seats.IsMapping && !Declarations.AreDated(seats)
            ? [.. seats.Entries.Select(group => new SeatGroup(group.Name, Items(group.Value, Period.Always, scope)))]
            : [new SeatGroup(null, Items(seats, Period.Always, scope))];
        return new Organ(symbol.Id, groups, ItemBinder.Rests(symbol.Body, symbol.Span, scope));
    }

    private ImmutableArray<SeatItem> Items(Node seats, Period period, Scope scope) =>
        !seats.Exists ? []
        : seats.IsScalar ? Set(seats, period, scope)
        : seats.IsMapping && Declarations.AreDated(seats) ? Dated(seats.Entries, scope)
        : Listed(seats, period, scope);

    /// <summary>Seats by date: a key holds until the next.</summary>
    private ImmutableArray<SeatItem> Dated(ImmutableArray<NamedNode> dated, Scope scope)
    {
        var all = new List<SeatItem>();
        DateOnly? before = null;
        for (int i = 0; i < dated.Length; i++)
        {
            NamedNode entry = dated[i];
            DateOnly? from = Declarations.KeyDate(entry.Name);
            if (from <= before)
                context.Report(LawDiagnostics.DatesOutOfOrder.At(entry.NameSpan, entry.Name));
            before = from;
            DateOnly? until = i + 1 < dated.Length ? Declarations.KeyDate(dated[i + 1].Name) : null;
            all.AddRange(Items(entry.Value, new Period(from, until), scope));
        }

        return [.. all];
    }

    /// <summary>A list of seats: the plain codes together, and each item that has more to say by itself.</summary>
    private ImmutableArray<SeatItem> Listed(Node list, Period period, Scope scope)
    {
        var all = new List<SeatItem>();
        var codes = new List<string>();
        foreach (Node entry in list.Items)
        {
            if (entry.IsScalar)
                codes.AddRange((_data.Bind(entry, States) as WordDatum)?.Word is { } actor ? [actor] : []);
            else if (Item(entry, period, scope) is { } item)
                all.Add(item);
        }

        if (codes.Count > 0)
            all.Insert(0, new SeatItem(new ListedSet([.. codes.Distinct()], States, list.Span), There(period), new Provenance(scope.Article, null, [], list.Span)));
        return [.. all];
    }

    private SeatItem? Item(Node entry, Period period, Scope scope)
    {
        Node code = entry["state"];
        if (!code.Exists || _data.Bind(code, States) is not WordDatum state)
            return null;
        Applicability applies = items.Applies(entry, scope);
        return new SeatItem(new ListedSet([state.Word], States, code.Span), applies with { Period = applies.Period.Intersect(period) }, ItemBinder.Rests(entry, scope));
    }

    private ImmutableArray<SeatItem> Set(Node node, Period period, Scope scope) =>
        node.Expression is { } expression && sets.BindStates(expression, scope) is { } set
            ? [new SeatItem(set, There(period), new Provenance(scope.Article, null, [], node.Span))]
            : [];

    private static Applicability There(Period period) => period == Period.Always ? Applicability.Always : new Applicability(period, null, null);
}
