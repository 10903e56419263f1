using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Keys;

namespace TreatyRules.Binding;

/// <summary>Binds the documents of a body of law to one another: first all names are declared, then what is said of each is bound.</summary>
internal sealed class LawBinder
{
    private static readonly ImmutableArray<(string Section, SymbolKind Kind)> Sections =
    [
        ("records", SymbolKind.Record), ("questions", SymbolKind.Question), ("terms", SymbolKind.Term), ("organs", SymbolKind.Organ),
        ("voting", SymbolKind.VotingRule), ("events", SymbolKind.Event), ("procedures", SymbolKind.Procedure),
    ];

    private readonly DiagnosticBag _diagnostics;
    private readonly NameTable _names;
    private readonly ImmutableArray<State> _states;
    private readonly ImmutableArray<Place> _places;
    private readonly Calendar _calendar;
    private readonly List<DocumentSyntax> _treaties = [];

    private LawBinder(ImmutableArray<DocumentSyntax> documents, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _names = new NameTable(diagnostics);
        foreach (DocumentSyntax vocabulary in documents.Where(document => document.Kind == DocumentKind.Vocabulary))
            Declare(null, vocabulary.Root["records"], SymbolKind.Record);
        foreach (DocumentSyntax treaty in documents.Where(document => document.Kind == DocumentKind.Treaty))
        {
            if (!_names.DeclareTreaty(treaty.Id, treaty.IdSpan))
                continue;
            _treaties.Add(treaty);
            if (!treaty.Root.EntriesBeside(DocumentKeys.Treaty).IsEmpty)
                _names.MarkIncomplete(treaty.Id);
        }

        foreach (DocumentSyntax treaty in _treaties)
        {
            foreach (Node name in treaty.Root["also-called"].Items)
                _names.CallAlso(treaty.Id, name.Text ?? treaty.Id, name.Span);
            foreach ((string section, SymbolKind kind) in Sections)
                Declare(treaty.Id, treaty.Root[section], kind);
        }

        var gazetteers = new GazetteerBinder(diagnostics);
        List<Node> roots = [.. documents.Where(document => document.Kind == DocumentKind.Gazetteer).Select(document => document.Root)];
        _states = gazetteers.States(roots.SelectMany(root => root["states"].Entries));
        _places = gazetteers.Places(roots.SelectMany(root => root["places"].Entries), Gazetteer.Of(_states, []));
        _calendar = GazetteerBinder.Calendar(roots.SelectMany(root => root["calendars"].Entries));
    }

    /// <summary>The law of documents that were read; null when something in them is wrong, which is then reported.</summary>
    public static Law? Bind(ImmutableArray<DocumentSyntax> documents, ImmutableArray<Amendment> amendments, DiagnosticBag diagnostics)
    {
        Law law = new LawBinder(documents, diagnostics).Bound(amendments);
        return diagnostics.HasErrors ? null : law;
    }

    private void Declare(string? treaty, Node section, SymbolKind kind)
    {
        foreach (NamedNode entry in section.Entries)
            _names.Declare(treaty, entry.Name, kind, entry.NameSpan, entry.Value);
    }

    private Law Bound(ImmutableArray<Amendment> amendments)
    {
        Gazetteer gazetteer = Gazetteer.Of(_states, _places);
        var context = new LawContext(
            _diagnostics, _names, gazetteer, new Attributes(gazetteer.Regions), Sorted(_treaties.Select(treaty => treaty.Root["claims-to-be"].Text).OfType<string>()), Sorted(Actions()));
        var binders = new Binders(context);
        ImmutableArray<RecordType> vocabulary = binders.Records.Bind(null);
        ImmutableArray<Treaty> treaties = [.. _treaties.Select(binders.Treaties.Bind)];
        CheckPlurals(vocabulary.Concat(treaties.SelectMany(treaty => treaty.Records)));
        Circles.Check(treaties, _diagnostics);
        return new Law(vocabulary, _states, _places, _calendar, treaties) { Amendments = amendments };
    }

    private IEnumerable<string> Actions() =>
        from treaty in _treaties
        from procedure in treaty.Root["procedures"].Entries
        from state in procedure.Value["states"].Entries
        from list in new[] { "duties", "permissions", "prohibitions" }
        from effect in state.Value[list].Items
        let action = effect["action"].Text
        where action is not null
        select action;

    private void CheckPlurals(IEnumerable<RecordType> types)
    {
        var first = new Dictionary<string, RecordType>(StringComparer.Ordinal);
        foreach (RecordType type in types)
        {
            if (!first.TryAdd(type.Plural, type))
                _diagnostics.Add(LawDiagnostics.PluralTwice.At(type.Provenance.Span, type.Plural).Pointing(first[type.Plural].Provenance.Span, "the other type"));
        }
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> words) => [.. words.Distinct().Order(StringComparer.Ordinal)];
}
