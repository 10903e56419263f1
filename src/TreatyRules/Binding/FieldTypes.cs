using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Reads what may stand in the fields of a record type or event.</summary>
internal sealed class FieldTypes(LawContext context)
{
    private static readonly ImmutableArray<string> KindWords = Syntax.Keys.Words.FieldTypes;

    // What a crisis writes beside the fields of a fact or an event, and what a run adds to them.
    private static readonly ImmutableArray<string> OfEveryFact = ["id", "from", "until", "on", "happened"];
    private static readonly ImmutableArray<string> OfEveryEvent =
    [
        "event", "on", "from", "takes-effect", "symbol", "ballots", "without-vote", "recorded", "vetoed-by", "happened", "sources", "note",
        "result", "way", "bound", "in-favour", "opposed",
    ];


    /// <summary>The types of the fields that a record type or event declares.</summary>
    public IEnumerable<KeyValuePair<string, ValueType>> Types(Symbol symbol)
    {
        ImmutableArray<string> taken = symbol.Kind == SymbolKind.Event ? OfEveryEvent : OfEveryFact;
        foreach (NamedNode field in Declared(symbol))
        {
            if (taken.Contains(field.Name))
                context.Report(NameDiagnostics.FieldOfEveryRecord.At(field.NameSpan, field.Name, symbol.Kind == SymbolKind.Event ? "event" : "fact"));
            else if (Type(field.Value) is { } type)
                yield return KeyValuePair.Create(field.Name, type);
        }
    }

    /// <summary>The fields as they are declared.</summary>
    public static ImmutableArray<NamedNode> Declared(Symbol symbol) => symbol.Body["fields"].Entries;

    private static ValueType? Type(Node node)
    {
        if (!node.IsMapping)
            return Closed.Word(node, KindWords) is { } word ? OfKind(KindWords[word]) : null;
        if (node["one-of"] is { Exists: true } oneOf)
            return new ValueType(ValueKind.Code, oneOf.Texts);
        if (node["any-of"] is { Exists: true } anyOf)
            return new ValueType(ValueKind.Codes, anyOf.Texts);
        return node.Entries.FirstOrDefault(entry => KindWords.Contains(entry.Name)) is { } kind ? OfKind(kind.Name) : null;
    }

    private static ValueType OfKind(string word) => word switch
    {
        "state" => ValueType.Of(ValueKind.Actor) with { StatesOnly = true },
        "actor" => ValueType.Of(ValueKind.Actor),
        "states" => ValueType.Of(ValueKind.Actors) with { StatesOnly = true },
        "place" => ValueType.Of(ValueKind.Place),
        "text" => ValueType.Of(ValueKind.Text),
        "number" => ValueType.Of(ValueKind.Number),
        "date" => ValueType.Of(ValueKind.Date),
        "yes-or-no" => ValueType.Of(ValueKind.Flag),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
