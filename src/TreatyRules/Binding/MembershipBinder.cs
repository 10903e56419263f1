using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Expressions;

namespace TreatyRules.Binding;

/// <summary>Binds who is party to a treaty: state by state, by a condition, or as another treaty's parties.</summary>
internal sealed class MembershipBinder(LawContext context, ItemBinder items)
{
    private static readonly ImmutableArray<string> StateNames = ["state"];

    /// <summary>The parties of a treaty; nobody where it names none.</summary>
    public Membership Bind(string treaty, Node parties)
    {
        Scope scope = Scope.Of(treaty);
        return parties.IsScalar ? Shared(parties)
            : parties["of"].Exists ? Conditional(parties, scope)
            : new ListedMembership([.. parties.Entries.SelectMany(entry => OfState(entry, scope))]);
    }

    private Membership Shared(Node other)
    {
        switch (other.Expression)
        {
            case NameSyntax { Treaty: { } treaty, Name: "parties" } when context.Names.Treaties.Contains(treaty):
                return new SharedMembership(treaty);
            case NameSyntax { Treaty: { } treaty, Name: "parties" }:
                context.Report(NameDiagnostics.UnknownTreaty.At(other.Span, treaty).SuggestingNearest(treaty, context.Names.Treaties));
                break;
            case { } and not MissingSyntax:
                context.Report(TypeDiagnostics.WrongValue.At(other.Span, $"'{other.Text}'", "'TREATY/parties', a mapping of states or a term of states"));
                break;
            default:
                break;
        }

        return new ListedMembership([]);
    }

    private Membership Conditional(Node term, Scope scope)
    {
        Scope inner = ItemBinder.Within(term, scope).WithState(StateNames, out Variable state);
        if (term["of"].Text != StateNames[0])
            context.Report(TypeDiagnostics.WrongValue.At(term["of"].Span, "Another word than 'state'", "'state', since parties are states,"));
        return new ConditionalMembership(state, items.Guard(term, inner) ?? new AllOf([], term.Span));
    }

    private ImmutableArray<PartyPeriod> OfState(NamedNode entry, Scope scope)
    {
        if (context.Gazetteer.Actor(entry.Name) is not { } actor)
        {
            context.Report(context.Gazetteer.NoSuchActor(entry.Name, entry.NameSpan, statesOnly: true));
            return [];
        }

        var periods = new List<PartyPeriod>();
        foreach (Node item in entry.Value.Items)
        {
            PartyPeriod period = Period(actor, item, entry, scope);
            if (periods.Find(other => Overlaps(other, period)) is { } earlier)
            {
                context.Report(LawDiagnostics.Overlap.At(item.Span, Dates.Written(period.Applies.Period.From ?? earlier.Applies.Period.From), "the state is a party once")
                    .Pointing(earlier.Provenance.Span, "the other period"));
            }

            periods.Add(period);
        }

        return [.. periods];
    }

    private PartyPeriod Period(string actor, Node item, NamedNode entry, Scope scope) => item.IsMapping
        ? new PartyPeriod(actor, items.Applies(item, scope), item["notice"].Date?.Date, ItemBinder.Rests(item, scope))
        : new PartyPeriod(actor, new Applicability(new Period(item.Date?.Date, null), null, null), null, new Provenance(scope.Article, null, [], entry.NameSpan));

    private static bool Overlaps(PartyPeriod a, PartyPeriod b) =>
        IsUnconditional(a) && IsUnconditional(b) && !a.Applies.Period.Intersect(b.Applies.Period).IsEmpty;

    private static bool IsUnconditional(PartyPeriod period) => period.Applies is { When: null, Unless: null };
}
