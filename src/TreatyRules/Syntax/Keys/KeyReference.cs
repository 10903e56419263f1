using System.Diagnostics;
using System.Text;

namespace TreatyRules.Syntax.Keys;

/// <summary>Writes the table of keys as Markdown: the reference that the documentation of the language ends with.</summary>
internal static class KeyReference
{
    /// <summary>Every kind of mapping with its keys, documents first. The same text on every call and machine.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var definition in KeyTable.All)
            Mapping(text, definition);
        return text.ToString();
    }

    private static void Mapping(StringBuilder text, MappingDefinition definition)
    {
        text.Append("### ").Append(Words(definition)).Append("\n\n").Append(definition.Help).Append("\n\n");
        if (!definition.ExactlyOneOf.IsEmpty)
            text.Append("Exactly one of ").Append(Quoted(definition.ExactlyOneOf)).Append(".\n\n");
        if (!definition.AtMostOneOf.IsEmpty)
            text.Append("At most one of ").Append(Quoted(definition.AtMostOneOf)).Append(".\n\n");
        text.Append("| key | value | |\n|---|---|---|\n");
        foreach (var key in definition.Keys)
        {
            text.Append("| `").Append(key.Name).Append('`').Append(key.IsRequired ? " (required)" : "").Append(" | ")
                .Append(Value(key.Shape)).Append(" | ").Append(key.Help).Append(" |\n");
        }
        if (definition.OtherKeys is not null)
            text.Append("| others | as declared | The fields that its type declares. |\n");
        text.Append('\n');
    }

    private static string Value(Shape shape) => shape switch
    {
        AnyShape => "as declared",
        _ when ReferenceEquals(shape, Shapes.Condition) => "[condition](#condition)",
        ScalarShape { Kind: ScalarKind.Word } word => string.Join(", ", word.Words.Select(w => $"`{w}`")),
        ScalarShape { Kind: ScalarKind.Nothing } => "nothing",
        ScalarShape { Kind: ScalarKind.Set } => "set",
        ScalarShape { Kind: ScalarKind.Condition } => "expression",
        ScalarShape { Kind: ScalarKind.Reference } => "name or treaty/name",
        ScalarShape { Kind: ScalarKind.StateOrNumber } => "state or number",
        ScalarShape { Kind: ScalarKind.YearOrDate } => "year or date",
        ScalarShape scalar => scalar.Kind.ToString().ToLowerInvariant(),
        ListShape list => $"list of: {Value(list.Item)}",
        MapShape map => $"by {Value(map.Key)}: {Value(map.Value)}",
        MappingShape mapping => $"[{Words(mapping.Definition)}](#{mapping.Definition.Name})",
        ChoiceShape choice => string.Join("; or ", choice.Alternatives.Select(Value)),
        _ => throw new UnreachableException(),
    };

    private static string Words(MappingDefinition definition) => definition.Name.Replace('-', ' ');

    private static string Quoted(IEnumerable<string> keys) => string.Join(", ", keys.Select(k => $"`{k}`"));
}
