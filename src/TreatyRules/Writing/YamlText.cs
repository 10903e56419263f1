using System.Globalization;
using System.Text;

namespace TreatyRules.Writing;

/// <summary>Writes the YAML of crises: keys in a given order, values in one line each.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();

    /// <summary>A key and its value at the top; nothing for a value that is null.</summary>
    public void Entry(string key, string? value)
    {
        if (value is not null)
            _text.Append(key).Append(": ").Append(value).Append('\n');
    }

    /// <summary>A key below which something stands.</summary>
    public void Heading(int depth, string key) => _text.Append(' ', 2 * depth).Append(key).Append(":\n");

    /// <summary>A line at a depth.</summary>
    public void Line(int depth, string line) => _text.Append(' ', 2 * depth).Append(line).Append('\n');

    /// <summary>An item of a list, a line for each of its entries; those without a value are left out.</summary>
    public void Item(int depth, IEnumerable<(string Key, string? Value)> entries)
    {
        string mark = "- ";
        foreach ((string key, string? value) in entries)
        {
            if (value is null)
                continue;
            Line(depth, $"{mark}{key}: {value}");
            mark = "  ";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A day.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A list; null when it is empty.</summary>
    public static string? Some(IEnumerable<string> items) => items.Any() ? List(items) : null;

    /// <summary>A list.</summary>
    public static string List(IEnumerable<string> items) => items.Any() ? $"[ {string.Join(", ", items.Select(Scalar))} ]" : "[]";

    /// <summary>A mapping in one line; null when nothing stands in it.</summary>
    public static string? Mapping(IEnumerable<(string Key, string? Value)> entries)
    {
        string inside = string.Join(", ", entries.Where(entry => entry.Value is not null).Select(entry => $"{entry.Key}: {entry.Value}"));
        return inside.Length == 0 ? null : $"{{ {inside} }}";
    }

    /// <summary>A text: in quotes wherever it could be taken for something else.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static bool IsPlain(string text) => text.Length > 0 && char.IsAsciiLetter(text[0])
        && text is not ("unknown" or "yes" or "no" or "null" or "true" or "false") && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '/' or '_' or '.');
}
