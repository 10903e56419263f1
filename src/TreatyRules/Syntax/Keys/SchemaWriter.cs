using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TreatyRules.Syntax.Keys;

/// <summary>Writes the table of keys as JSON Schema (draft 2020-12), for editors that complete and check YAML by it.</summary>
internal static class SchemaWriter
{
    private const string NamePattern = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private const string DatePattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /// <summary>The schema of a kind of document. The same text on every call and machine.</summary>
    public static string Write(DocumentKind kind)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
            Document(json, DocumentKeys.Of(kind));
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Document(Utf8JsonWriter json, MappingDefinition root)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", $"TreatyRules: {root.Described}");
        json.WriteString("$ref", $"#/$defs/{root.Name}");
        json.WriteStartObject("$defs");
        foreach (var definition in KeyTable.Reachable(root))
        {
            json.WriteStartObject(definition.Name);
            Mapping(json, definition);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Mapping(Utf8JsonWriter json, MappingDefinition definition)
    {
        json.WriteString("type", "object");
        json.WriteString("description", definition.Help);
        json.WriteStartObject("properties");
        foreach (var key in definition.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Help);
            Shape(json, key.Shape);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", definition.OtherKeys is not null);
        var required = definition.Keys.Where(k => k.IsRequired).Select(k => k.Name).ToList();
        if (required.Count > 0)
            Strings(json, "required", required);
        if (!definition.ExactlyOneOf.IsEmpty)
            OneOf(json, definition);
    }

    private static void OneOf(Utf8JsonWriter json, MappingDefinition definition)
    {
        json.WriteStartArray("oneOf");
        foreach (var key in definition.ExactlyOneOf)
        {
            json.WriteStartObject();
            Strings(json, "required", [key]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Shape(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case AnyShape:
                break;
            case ScalarShape scalar:
                Scalar(json, scalar);
                break;
            case ListShape list:
                AnyOf(json, [list.Item], list.Item);
                break;
            case MapShape map:
                Map(json, map);
                break;
            case MappingShape mapping:
                json.WriteString("$ref", $"#/$defs/{mapping.Definition.Name}");
                break;
            case ChoiceShape choice:
                AnyOf(json, choice.Alternatives, null);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void AnyOf(Utf8JsonWriter json, IEnumerable<Shape> alternatives, Shape? orListOf)
    {
        json.WriteStartArray("anyOf");
        foreach (var alternative in alternatives)
        {
            json.WriteStartObject();
            Shape(json, alternative);
            json.WriteEndObject();
        }
        if (orListOf is not null)
        {
            json.WriteStartObject();
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            Shape(json, orListOf);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Map(Utf8JsonWriter json, MapShape map)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", $"^({Pattern(map.Key.Kind)})$");
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        Shape(json, map.Value);
        json.WriteEndObject();
    }

    private static void Scalar(Utf8JsonWriter json, ScalarShape scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Text:
                Strings(json, "type", ["string", "number", "boolean"]);
                break;
            case ScalarKind.Word:
                Strings(json, "enum", scalar.Words);
                break;
            case ScalarKind.Number:
                json.WriteString("type", "number");
                break;
            case ScalarKind.StateOrNumber:
                Strings(json, "type", ["string", "integer"]);
                json.WriteString("pattern", $"^({Pattern(ScalarKind.State)})$");
                break;
            case ScalarKind.YearOrDate:
                Strings(json, "type", ["string", "integer"]);
                json.WriteString("pattern", $"^({Pattern(ScalarKind.YearOrDate)})$");
                break;
            case ScalarKind.Nothing:
                Strings(json, "type", ["null", "object"]);
                json.WriteNumber("maxProperties", 0);
                break;
            case ScalarKind.Condition or ScalarKind.Set:
                json.WriteString("type", "string");
                break;
            default:
                json.WriteString("type", "string");
                json.WriteString("pattern", $"^({Pattern(scalar.Kind)})$");
                break;
        }
    }

    private static string Pattern(ScalarKind kind) => kind switch
    {
        ScalarKind.Name => NamePattern,
        ScalarKind.Reference => $"({NamePattern}/)?{NamePattern}",
        ScalarKind.State => "[A-Z]{3}",
        ScalarKind.Date => DatePattern,
        ScalarKind.YearOrDate => $"[0-9]{{4}}|{DatePattern}",
        ScalarKind.Duration => "[0-9]+ (days?|weeks?|months?|years?|working-days?)",
        ScalarKind.Text => ".+",
        _ => throw new UnreachableException(),
    };

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
