using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Binds what a crisis says in the fields of facts and events: what it leaves out has its default or is unknown.</summary>
internal sealed class FieldValues(CrisisContext context)
{
    private readonly DatumBinder _data = new(context.Diagnostics, context.Gazetteer);

    /// <summary>The fields of one record; several records when a field of one value is given a list.</summary>
    /// <param name="written">The entries that are not the language's own.</param>
    /// <param name="fields">The fields that the type declares.</param>
    /// <param name="type">The type's name, and where it is declared.</param>
    /// <param name="span">Where the record stands.</param>
    public ImmutableArray<ImmutableArray<FieldDatum>> Bind(
        ImmutableArray<NamedNode> written, ImmutableArray<FieldDefinition> fields, (string Name, SourceSpan Span) type, SourceSpan span)
    {
        foreach (NamedNode entry in written)
        {
            if (!fields.Any(field => field.Name == entry.Name))
            {
                context.Report(NameDiagnostics.UnknownField.At(entry.NameSpan, type.Name, entry.Name)
                    .SuggestingNearestOrAll(entry.Name, fields.Select(field => field.Name)).Pointing(type.Span, $"'{type.Name}' is declared here"));
            }
        }

        ImmutableArray<ImmutableArray<FieldDatum>> records = [[]];
        foreach (FieldDefinition field in fields)
        {
            Node? node = written.FirstOrDefault(entry => entry.Name == field.Name)?.Value;
            ImmutableArray<FieldDatum> values = node is null ? LeftOut(field, span) : [.. Values(node, field.Type).Select(value => new FieldDatum(field.Name, value.Datum, value.Span))];
            if (!values.IsEmpty)
                records = [.. records.SelectMany(record => values.Select(value => record.Add(value)))];
        }

        return records;
    }

    /// <summary>Whether a field of one value is given a list.</summary>
    public static bool IsSeveral(Node node, ValueType type) => node.IsList && !type.IsSet();

    private static ImmutableArray<FieldDatum> LeftOut(FieldDefinition field, SourceSpan span) =>
        field.DefaultSet is not null ? [] : [new FieldDatum(field.Name, field.Default ?? UnknownDatum.Instance, span)];

    private IEnumerable<(Datum Datum, SourceSpan Span)> Values(Node node, ValueType type)
    {
        foreach (Node value in IsSeveral(node, type) ? node.Items : [node])
        {
            Datum? datum = type.Kind == ValueKind.Place && value.IsMapping ? new WordDatum(context.Places.Describe(value).Id) : _data.Bind(value, type);
            yield return (datum ?? UnknownDatum.Instance, value.Span);
        }
    }
}
