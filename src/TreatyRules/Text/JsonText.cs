using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TreatyRules.Text;

/// <summary>Writes JSON as every document of the project is written: indented, with line feeds, the same bytes on every machine.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object, and a line end.</summary>
    public static string Object(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>One object on one line, and a line end: one of many that a program reads as they come.</summary>
    public static string Line(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options with { Indented = false }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>A list of objects under a key.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(key);
        foreach (T item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A list of words under a key.</summary>
    public static void Words(this Utf8JsonWriter json, string key, IEnumerable<string> words)
    {
        json.WriteStartArray(key);
        foreach (string word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    /// <summary>A day as ISO writes it, or null.</summary>
    public static void Day(this Utf8JsonWriter json, string key, DateOnly? day)
    {
        if (day is { } given)
            json.WriteString(key, given.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        else
            json.WriteNull(key);
    }

    /// <summary>Yes, no, or null for unknown.</summary>
    public static void Flag(this Utf8JsonWriter json, string key, bool? flag)
    {
        if (flag is { } known)
            json.WriteBoolean(key, known);
        else
            json.WriteNull(key);
    }

    /// <summary>The place of a span: file, line and column; nothing when it is none.</summary>
    public static void Place(this Utf8JsonWriter json, SourceSpan span)
    {
        if (span.IsNone)
            return;
        json.WriteString("file", span.Path);
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
    }
}
