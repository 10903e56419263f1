using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Syntax.Keys;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Holds what an author wrote against the table of keys, and reports what does not fit.</summary>
internal sealed class DocumentChecker(SyntaxContext context)
{
    /// <summary>Checks a mapping.</summary>
    /// <param name="mapping">What was written.</param>
    /// <param name="definition">What may be.</param>
    /// <param name="owner">The key that it stands at, to point at when something is missing in it; null at the top of a file.</param>
    public void Check(YamlMapping mapping, MappingDefinition definition, YamlScalar? owner)
    {
        foreach (var entry in mapping.Entries)
        {
            if ((definition.Find(entry.Name)?.Shape ?? definition.OtherKeys) is { } shape)
                Value(entry.Value, shape, entry.Key, entry.Key);
            else
                Unknown(entry, definition);
        }
        var place = owner?.Span ?? (mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span);
        foreach (var key in definition.Keys.Where(k => k.IsRequired && mapping.Find(k.Name) is null))
            Report(DocumentDiagnostics.MissingKey.At(place, key.Name, definition.Described, key.Help));
        OneOf(mapping, definition, place);
    }

    private void OneOf(YamlMapping mapping, MappingDefinition definition, SourceSpan place)
    {
        var rule = definition.ExactlyOneOf.IsEmpty ? definition.AtMostOneOf : definition.ExactlyOneOf;
        Together(mapping, definition, rule);
        if (!definition.ExactlyOneOf.IsEmpty)
        {
            if (!mapping.Entries.Any(e => definition.ExactlyOneOf.Contains(e.Name)))
                Report(DocumentDiagnostics.NoneOf.At(place, Quoted(definition.ExactlyOneOf), definition.Described));
            Together(mapping, definition, definition.AtMostOneOf);
        }
    }

    private void Together(YamlMapping mapping, MappingDefinition definition, ImmutableArray<string> oneOf)
    {
        var written = mapping.Entries.Where(e => oneOf.Contains(e.Name)).ToList();
        foreach (var second in written.Skip(1))
        {
            Report(DocumentDiagnostics.BothOf.At(second.Key.Span, written[0].Name, second.Name, definition.Described, Quoted(oneOf))
                .Pointing(written[0].Key.Span, "the first of them"));
        }
    }

    private void Unknown(YamlEntry entry, MappingDefinition definition)
    {
        var key = entry.Key;
        if (entry.Value is YamlScalar { IsNull: true } && !NameForm.IsName(key.Value))
        {
            Report(DocumentDiagnostics.CommaInText.At(key.Span, key.Value));
            return;
        }
        if (entry.Value is YamlScalar { Value: { } written } && definition.Keys.Any(k => k.Name == written && k.Shape is ListShape))
        {
            Report(DocumentDiagnostics.UnknownKey.At(key.Span, key.Value, definition.Described, $"; write it the other way round, '{written}: [ {key.Value} ]'"));
            return;
        }

        var nearest = Suggestion.Nearest(key.Value, definition.Keys.Select(k => k.Name));
        var keys = nearest is null ? $"; its keys are {string.Join(", ", definition.Keys.Select(k => k.Name))}" : "";
        Report(DocumentDiagnostics.UnknownKey.At(key.Span, key.Value, definition.Described, keys).Suggesting(nearest));
    }

    // The key names the value in messages; the owner is the key again, or null in a list, where the item itself is pointed at.
    private void Value(YamlItem item, Shape shape, YamlScalar key, YamlScalar? owner)
    {
        switch (shape)
        {
            case AnyShape:
                break;
            case ChoiceShape choice:
                Choice(item, choice, key, owner);
                break;
            case ListShape list:
                List(item, list, key, owner);
                break;
            case ScalarShape { Kind: ScalarKind.Nothing }:
                if (item is not (YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true }))
                    WrongKind(item, shape, key);
                break;
            case ScalarShape scalar when item is YamlScalar { IsNull: false } value:
                Scalar(value, scalar, key);
                break;
            case MapShape map when item is YamlMapping mapping:
                Map(mapping, map);
                break;
            case MappingShape definition when item is YamlMapping mapping:
                Check(mapping, definition.Definition, owner);
                break;
            default:
                WrongKind(item, shape, key);
                break;
        }
    }

    private void List(YamlItem item, ListShape list, YamlScalar key, YamlScalar? owner)
    {
        if (item is not YamlSequence sequence)
        {
            Value(item, list.Item, key, owner);
            return;
        }
        foreach (var part in sequence.Items)
            Value(part, list.Item, key, null);
    }

    private void Map(YamlMapping mapping, MapShape map)
    {
        foreach (var entry in mapping.Entries)
        {
            Scalar(entry.Key, map.Key, entry.Key);
            Value(entry.Value, map.Value, entry.Key, entry.Key);
        }
    }

    private void Choice(YamlItem item, ChoiceShape choice, YamlScalar key, YamlScalar? owner)
    {
        var fitting = item switch
        {
            YamlScalar { IsNull: false } => choice.Alternatives.FirstOrDefault(a => a is ScalarShape) ?? choice.Alternatives.FirstOrDefault(a => a is ListShape),
            YamlSequence => choice.Alternatives.FirstOrDefault(a => a is ListShape),
            YamlMapping mapping => MappingFor(mapping, choice),
            _ => null,
        };
        if (fitting is null)
            WrongKind(item, choice, key);
        else
            Value(item, fitting, key, owner);
    }

    private static Shape? MappingFor(YamlMapping mapping, ChoiceShape choice)
    {
        var candidates = choice.Alternatives.Where(a => a is MappingShape or MapShape).ToList();
        return candidates.FirstOrDefault(c => c is MappingShape { Definition.MarkedBy: { } mark } && mapping.Find(mark) is not null)
            ?? candidates.FirstOrDefault(c => c is not MappingShape { Definition.MarkedBy: not null })
            ?? candidates.FirstOrDefault()
            ?? choice.Alternatives.FirstOrDefault(a => a is ListShape);
    }

    private void Scalar(YamlScalar value, ScalarShape shape, YamlScalar key)
    {
        switch (shape.Kind)
        {
            case ScalarKind.Text:
                break;
            case ScalarKind.Name when !NameForm.IsName(value.Value):
            case ScalarKind.Reference when !NameForm.IsReference(value.Value):
                Report(DocumentDiagnostics.BadName.At(value.Span, value.Value).Suggesting(NameForm.NameLike(value.Value)));
                break;
            case ScalarKind.State when !NameForm.IsState(value.Value):
            case ScalarKind.StateOrNumber when !NameForm.IsState(value.Value) && !value.Value.All(char.IsAsciiDigit):
                var capitals = value.Value.ToUpperInvariant();
                Report(DocumentDiagnostics.BadState.At(value.Span, value.Value).Suggesting(NameForm.IsState(capitals) ? capitals : null));
                break;
            case ScalarKind.Date when SyntaxContext.Date(value) is null:
            case ScalarKind.YearOrDate when SyntaxContext.YearOrDate(value) is null:
                Report(DocumentDiagnostics.BadDate.At(value.Span, value.Value));
                break;
            case ScalarKind.Number when SyntaxContext.Number(value) is null:
                Report(DocumentDiagnostics.BadNumber.At(value.Span, value.Value));
                break;
            case ScalarKind.Duration when SyntaxContext.Duration(value) is null:
                Report(DocumentDiagnostics.BadDuration.At(value.Span, value.Value));
                break;
            case ScalarKind.Word when !shape.Words.Contains(value.Value):
                Word(value, shape, key);
                break;
            case ScalarKind.Condition or ScalarKind.Set:
                _ = context.Expression(value);
                break;
        }
    }

    private void Word(YamlScalar value, ScalarShape shape, YamlScalar key)
    {
        var meant = (value.Value, shape.Words.Contains("yes")) switch
        {
            ("true", true) => "yes",
            ("false", true) => "no",
            _ => Suggestion.Nearest(value.Value, shape.Words),
        };
        Report(DocumentDiagnostics.UnknownWord.At(value.Span, value.Value, key.Value, shape.Expected).Suggesting(meant));
    }

    private void WrongKind(YamlItem item, Shape shape, YamlScalar key) => Report(
        item is YamlScalar { IsNull: true }
            ? DocumentDiagnostics.NoValue.At(key.Span, key.Value, shape.Expected)
            : DocumentDiagnostics.WrongKind.At(item.Span, key.Value, item.Described, shape.Expected));

    private void Report(Diagnostic diagnostic) => context.Diagnostics.Add(diagnostic);

    private static string Quoted(ImmutableArray<string> keys) => string.Join(", ", keys.Select(k => $"'{k}'"));
}
