using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>By what records, terms and votes can be asked, worked out when it is first needed: conditions are bound against it in any order.</summary>
internal sealed class Shapes
{
    private readonly LawContext _context;
    private readonly FieldTypes _fields;
    private readonly Dictionary<string, RecordShape> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermShape?> _terms = new(StringComparer.Ordinal);
    private readonly List<Symbol> _narrowing = [];
    private readonly Dictionary<string, RecordShape> _rules = new(StringComparer.Ordinal);
    private readonly ILookup<string, Symbol> _eventsOfRules;

    public Shapes(LawContext context)
    {
        _context = context;
        _fields = new FieldTypes(context);
        Effect = EffectShape.Of(context);
        _eventsOfRules = context.Names.Treaties.Order(StringComparer.Ordinal)
            .SelectMany(treaty => context.Names.In(treaty, SymbolKind.Event))
            .SelectMany(type => RulesOf(type).Select(rule => (rule.Id, type)))
            .Distinct()
            .ToLookup(pair => pair.Id, pair => pair.type);
    }

    /// <summary>The duties, permissions and prohibitions in force, as records.</summary>
    public RecordShape Effect { get; }

    /// <summary>The shape of a record type or event.</summary>
    public RecordShape OfRecord(Symbol symbol)
    {
        if (_records.TryGetValue(symbol.Id, out RecordShape? shape))
            return shape;
        ImmutableDictionary<string, ValueType> builtIn = symbol.Kind == SymbolKind.Event ? RecordShape.OfEvents(WaysOf(symbol)) : RecordShape.OfFacts;
        var fields = builtIn.SetItems(_fields.Types(symbol));
        shape = new RecordShape(symbol.Id, fields, ImmutableDictionary<string, string>.Empty)
        {
            Untyped = [.. FieldTypes.Declared(symbol).Select(field => field.Name).Where(field => !fields.ContainsKey(field))],
        };
        _records.Add(symbol.Id, shape);
        return shape;
    }

    /// <summary>What a term is said of; null, with a diagnostic, when that is not to be found.</summary>
    public TermShape? OfTerm(Symbol term)
    {
        if (_terms.TryGetValue(term.Id, out TermShape? shape))
            return shape;
        if (_narrowing.Contains(term))
        {
            string circle = string.Join(" narrows ", _narrowing.SkipWhile(other => other != term).Append(term).Select(other => $"'{other.Id}'"));
            _context.Report(LawDiagnostics.DefinitionCircle.At(term.Body["of"].Span, circle));
            return null;
        }

        _narrowing.Add(term);
        shape = Narrowed(term);
        _narrowing.Remove(term);
        return _terms[term.Id] = shape;
    }

    /// <summary>The events that are voted on by a rule, by treaty and place in it.</summary>
    public ImmutableArray<Symbol> EventsOf(string rule) => [.. _eventsOfRules[rule]];

    /// <summary>By what the event in a voting rule can be asked: by what all events that are voted on by it have alike. Null: there is none.</summary>
    public RecordShape? OfRule(string rule)
    {
        if (_rules.TryGetValue(rule, out RecordShape? known))
            return known;
        ImmutableArray<Symbol> events = EventsOf(rule);
        if (events.IsEmpty)
            return null;
        RecordShape first = OfRecord(events[0]);
        var disputed = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (Symbol other in events.Skip(1))
        {
            RecordShape shape = OfRecord(other);
            foreach (string field in first.Fields.Keys.Union(shape.Fields.Keys).Order(StringComparer.Ordinal))
            {
                bool isTold = first.Untyped.Contains(field) || shape.Untyped.Contains(field);
                if (!isTold && Dispute(events[0], first.TypeOf(field), other, shape.TypeOf(field)) is { } why && field != RecordType.WayField)
                    disputed.TryAdd(field, why);
            }
        }

        RecordShape all = first with { Fields = first.Fields.RemoveRange(disputed.Keys), Disputed = disputed.ToImmutable() };
        _rules.Add(rule, all);
        return all;
    }

    /// <summary>The ways in which an event can be adopted.</summary>
    public ImmutableArray<string> WaysOf(Symbol type) =>
        [.. RulesOf(type).SelectMany(rule => Declarations.NamesUnder(rule, "ways")).Distinct()];

    private IEnumerable<Symbol> RulesOf(Symbol type) =>
        Declarations.RulesOf(type).Select(name => _context.Names.Find(name.ToString(), type.Treaty, SymbolKind.VotingRule)).OfType<Symbol>();

    private TermShape? Narrowed(Symbol term)
    {
        if (term.Body["of"].Name is not { } of)
            return null;
        switch (of.ToString())
        {
            case "vote":
                return new TermShape(TermSubject.Vote, null, null, [term.Name]);
            case "place":
                return new TermShape(TermSubject.Place, null, null, [term.Name, "place"]);
            case "state":
                return new TermShape(TermSubject.State, null, null, [term.Name, "state"]);
            case RecordType.Effect:
                return new TermShape(TermSubject.Record, RecordType.Effect, Effect, [term.Name, RecordType.Effect]);
            default:
                break;
        }

        if (_context.Names.Resolve(of.ToString(), of.Span, term.Treaty, SymbolKinds.OfRecords) is not { } narrowed)
            return null;
        if (narrowed.Kind != SymbolKind.Term)
            return new TermShape(TermSubject.Record, narrowed.Id, OfRecord(narrowed), [term.Name, narrowed.Name]);
        return OfTerm(narrowed) is { } shape ? shape with { Base = narrowed.Id, Names = [term.Name, .. shape.Names] } : null;
    }

    private static string? Dispute(Symbol a, ValueType? typeOfA, Symbol b, ValueType? typeOfB) => (typeOfA, typeOfB) switch
    {
        (null, not null) => $"'{a.Id}' has no such field",
        (not null, null) => $"'{b.Id}' has no such field",
        ({ } one, { } other) when one != other => $"in '{a.Id}' it is {one.Described()}, in '{b.Id}' {other.Described()}",
        _ => null,
    };
}
