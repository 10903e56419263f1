using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Binds what every item may carry (period, <c>when</c>, <c>unless</c>, article), and conditions with their parts.</summary>
internal sealed class ItemBinder(LawContext context, ConditionBinder conditions)
{
    /// <summary>What an item rests on.</summary>
    public static Provenance Rests(Node node, Scope scope) => Rests(node.AsItem, node.Span, scope);

    /// <summary>What a declaration rests on; its key stands for it.</summary>
    public static Provenance Rests(NamedNode declaration, Scope scope) => Rests(declaration.Value.AsItem, declaration.NameSpan, scope);

    /// <summary>What an item rests on, when another place stands for it.</summary>
    public static Provenance Rests(Node node, SourceSpan span, Scope scope) => Rests(node.AsItem, span, scope);

    /// <summary>The scope inside an item: under its article if it has one.</summary>
    public static Scope Within(Node node, Scope scope) => scope.Under(node["article"].Text);

    /// <summary>When an item is there.</summary>
    public Applicability Applies(Node node, Scope scope) => Applies(node.AsItem, scope);

    /// <summary>The period of an item; the whole of time where it has no bounds, and where it has no day, which is reported.</summary>
    public Period During(Node node, string from = "from", string until = "until") => Period(node[from].Date?.Date, node[until].Date?.Date, node[until].Span);

    /// <summary>Warns of the first item of a list, of which the first that is there counts, that comes after one that always is.</summary>
    public void CheckReached(IEnumerable<(Applicability Applies, SourceSpan Span)> list)
    {
        List<(Applicability Applies, SourceSpan Span)> items = [.. list];
        int always = items.FindIndex(item => item.Applies.IsUnconditional);
        if (always >= 0 && always + 1 < items.Count)
            context.Report(LawDiagnostics.NeverReached.At(items[always + 1].Span).Pointing(items[always].Span, "always there"));
    }

    /// <summary>A condition; one that has a period or an article of its own keeps it, and where it is not there it demands nothing.</summary>
    public Condition Condition(ConditionSyntax syntax, Scope scope) => IsPlain(syntax.Item) ? Body(syntax, scope) : new AllOf([Clause(syntax, scope)], syntax.Span);

    /// <summary>The condition at a key; null when there is none.</summary>
    public Condition? Condition(Node node, Scope scope) => node.Condition is { } condition ? Condition(condition, scope) : null;

    /// <summary>The exception at a key; null when there is none.</summary>
    public Condition? Exception(Node node, Scope scope) => node.Condition is { } condition ? Exception(condition, scope) : null;

    /// <summary>What is excepted or denied. Where it is not there, it excepts nothing: it is as if it had not been written.</summary>
    private Condition Exception(ConditionSyntax syntax, Scope scope) => IsPlain(syntax.Item) ? Body(syntax, scope) : new AnyOf([Clause(syntax, scope)], syntax.Span);

    private static bool IsPlain(ItemSyntax item) => item.IsAlways && item.Article is null && item.Note is null && item.Sources.IsEmpty;

    /// <summary>What a mapping says must hold besides its other keys; null: nothing.</summary>
    public Condition? Guard(Node node, Scope scope) => node.OwnCondition is { } own ? Condition(own, Within(node, scope)) : null;

    private Clause Clause(ConditionSyntax syntax, Scope scope) =>
        new(Body(syntax, scope.Under(syntax.Item.Article)), Applies(syntax.Item, scope), Rests(syntax.Item, syntax.Item.Span.IsNone ? syntax.Span : syntax.Item.Span, scope));

    private Condition Body(ConditionSyntax syntax, Scope scope) => syntax switch
    {
        ExpressionConditionSyntax expression => conditions.Bind(expression.Expression, scope),
        AllConditionSyntax all => new AllOf(Clauses(all.Parts, scope), all.Span),
        AnyConditionSyntax any => new AnyOf(Clauses(any.Parts, scope), any.Span),
        VersionsConditionSyntax versions => Versions(versions, scope),
        NotConditionSyntax not => new Not(Exception(not.Part, scope), not.Span),
        _ => throw new UnreachableException(),
    };

    private VersionsOf Versions(VersionsConditionSyntax syntax, Scope scope)
    {
        var versions = new VersionsOf(Clauses(syntax.Versions, scope), syntax.Span);
        for (int later = 1; later < versions.Items.Length; later++)
        {
            Clause[] before = [.. versions.Items.Take(later).Where(earlier => Overlapping.Hides(earlier.Applies, versions.Items[later].Applies))];
            if (before.Length > 0)
            {
                context.Report(LawDiagnostics.Overlap.At(versions.Items[later].Provenance.Span, Dates.Written(versions.Items[later].Applies.Period.From), "the earlier one counts")
                    .Pointing(before[0].Provenance.Span, "the earlier item"));
            }
        }

        return versions;
    }

    private ImmutableArray<Clause> Clauses(ImmutableArray<ConditionSyntax> parts, Scope scope) => [.. parts.Select(part => Clause(part, scope))];

    private Applicability Applies(ItemSyntax item, Scope scope)
    {
        if (item.IsAlways)
            return Applicability.Always;
        Scope inner = scope.Under(item.Article);
        Condition? when = item.When is { } w ? Condition(w, inner) : null;
        Condition? unless = item.Unless is { } u ? Exception(u, inner) : null;
        return new Applicability(Period(item.From?.Date, item.Until?.Date, item.Until?.Span ?? item.Span), when, unless);
    }

    private Period Period(DateOnly? from, DateOnly? until, SourceSpan span)
    {
        var period = new Period(from, until);
        if (!period.IsEmpty)
            return period;
        context.Report(LawDiagnostics.EmptyPeriod.At(span, Dates.Written(from), Dates.Written(until)));
        return Model.Period.Always;
    }

    private static Provenance Rests(ItemSyntax item, SourceSpan span, Scope scope) => new(item.Article ?? scope.Article, item.Note, item.Sources, span);
}
