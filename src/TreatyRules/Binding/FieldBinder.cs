using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Binds the fields of record types and events, with their defaults.</summary>
internal sealed class FieldBinder(LawContext context, Shapes shapes, SetBinder sets)
{
    private readonly DatumBinder _data = new(context.Diagnostics, context.Gazetteer);

    /// <summary>The fields that a record type or event declares.</summary>
    public ImmutableArray<FieldDefinition> Bind(Symbol symbol)
    {
        RecordShape shape = shapes.OfRecord(symbol);
        Scope scope = Scope.Of(symbol.Treaty);
        var fields = ImmutableArray.CreateBuilder<FieldDefinition>();
        foreach (NamedNode field in FieldTypes.Declared(symbol))
        {
            if (shape.TypeOf(field.Name) is not { } type)
                continue;
            (Datum? datum, ValueSet? set) = Default(field.Value["default"], type, scope);
            fields.Add(new FieldDefinition(field.Name, type, datum, set, ItemBinder.Rests(field, scope)));
        }

        return fields.ToImmutable();
    }

    /// <summary>The fields of a supposed motion: those given, in the type's order.</summary>
    public ImmutableArray<FieldDatum>? Supposed(Symbol symbol)
    {
        Node supposed = symbol.Body["supposed"];
        return supposed.Exists ? Given(symbol, supposed) : null;
    }

    /// <summary>The fields of an event that are given at a node.</summary>
    public ImmutableArray<FieldDatum> Given(Symbol symbol, Node node)
    {
        RecordShape shape = shapes.OfRecord(symbol);
        var data = new List<FieldDatum>();
        foreach (NamedNode entry in node.Entries)
        {
            if (!FieldTypes.Declared(symbol).Any(field => field.Name == entry.Name) || shape.TypeOf(entry.Name) is not { } type)
                context.Report(Diagnostics.NameDiagnostics.UnknownField.At(entry.NameSpan, symbol.Name, entry.Name)
                    .SuggestingNearestOrAll(entry.Name, FieldTypes.Declared(symbol).Select(field => field.Name)));
            else if (_data.Bind(entry.Value, type) is { } datum)
                data.Add(new FieldDatum(entry.Name, datum, entry.Value.Span));
        }

        return [.. data];
    }

    private (Datum? Datum, ValueSet? Set) Default(Node node, ValueType type, Scope scope)
    {
        if (!node.Exists)
            return (null, null);
        if (type.Kind == ValueKind.Actors && node.Text != DatumBinder.Unknown && node.Expression is { } expression)
            return (null, sets.BindStates(expression, scope));
        return (_data.Bind(node, type), null);
    }
}
