using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Binds duties, permissions and prohibitions.</summary>
internal sealed class EffectBinder(LawContext context, Shapes shapes, ItemBinder items, SetBinder sets)
{
    /// <summary>The effects of a list.</summary>
    public IEnumerable<Effect> Bind(EffectKind kind, Node list, Scope scope) =>
        list.Items.Select(item => One(kind, item, scope)).OfType<Effect>();

    private Effect? One(EffectKind kind, Node item, Scope scope)
    {
        string? type = null;
        Variable? record = null;
        Scope inner = ItemBinder.Within(item, scope);
        if (item["for"].Name is { } name)
        {
            if (Found(name, scope) is not { } found)
                return null;
            type = found.Id;
            inner = inner.WithRecord(found.Shape, found.Names, out record);
        }

        Scope bearing = inner.WithState(["bearer"], out Variable bearer);
        ValueSet? bearers = item["bearers"].Expression is { } set ? sets.BindStates(set, inner) : null;
        Condition? when = items.Condition(item["when"], inner);
        Condition? unless = items.Exception(item["unless"], bearing);
        ImmutableArray<DiscretionVersion> discretions = Discretions(item["discretion"], inner);
        Provenance rests = ItemBinder.Rests(item, scope);
        return bearers is null
            ? null
            : new Effect(kind, type, record, bearer, bearers, What(kind, item), item["action"].Text, discretions, items.During(item), when, unless, rests);
    }

    private (string Id, RecordShape Shape, ImmutableArray<string> Names)? Found(NameSyntax name, Scope scope)
    {
        if (name is { Treaty: null, Name: RecordType.Effect })
            return (RecordType.Effect, shapes.Effect, [RecordType.Effect]);
        if (context.Names.Resolve(name.ToString(), name.Span, scope.Treaty, SymbolKinds.OfRecords) is not { } symbol)
            return null;
        if (symbol.Kind != SymbolKind.Term)
            return (symbol.Id, shapes.OfRecord(symbol), [symbol.Name]);
        if (shapes.OfTerm(symbol) is not { } term)
            return null;
        if (term.Root is { } root)
            return (symbol.Id, root, term.Names);
        context.Report(Diagnostics.TypeDiagnostics.TermOfSomethingElse.At(name.Span, symbol.Name, "no record", "for", "for records").Pointing(symbol.Span, "the term"));
        return null;
    }

    private ImmutableArray<DiscretionVersion> Discretions(Node item, Scope scope)
    {
        var versions = new List<(DiscretionVersion Version, SourceSpan Span)>();
        foreach (Node version in item.Items)
        {
            Node word = version.IsMapping ? version["value"] : version;
            if (Closed.Word(word, Words.Discretions) is { } index)
                versions.Add((new DiscretionVersion((Discretion)index, items.Applies(version, scope)), version.Span));
        }

        items.CheckReached(versions.Select(version => (version.Version.Applies, version.Span)));
        return [.. versions.Select(version => version.Version)];
    }

    private static string What(EffectKind kind, Node item) => item[kind switch
    {
        EffectKind.Duty => "must",
        EffectKind.Permission => "may",
        EffectKind.Prohibition => "must-not",
        _ => throw new UnreachableException(),
    }].Text ?? "";
}
