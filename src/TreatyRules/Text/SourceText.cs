using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TreatyRules.Diagnostics;

namespace TreatyRules.Text;

/// <summary>The text of one file, with its lines. Line ends are normalised to a line feed and a byte order mark is dropped, so positions
/// are those that an editor shows.</summary>
internal sealed class SourceText
{
    /// <summary>A larger file is refused unread. The longest treaty in the corpus has a hundredth of this.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n')), '\x7f']);

    private readonly Lazy<(YamlItem? Document, DiagnosticBag Found)> _yaml;

    private SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        LineStarts = StartsOf(content);
        _yaml = new Lazy<(YamlItem?, DiagnosticBag)>(() => YamlReader.Parse(this));
    }

    /// <summary>The file as it was named.</summary>
    public string Path { get; }

    /// <summary>All of it.</summary>
    public string Content { get; }

    /// <summary>Where in <see cref="Content"/> each line begins.</summary>
    public ImmutableArray<int> LineStarts { get; }

    /// <summary>Its YAML document, parsed when it is first asked for, by whichever thread, and what is wrong with it.</summary>
    public (YamlItem? Document, DiagnosticBag Found) Yaml => _yaml.Value;

    /// <summary>A text that is already in memory.</summary>
    public static SourceText From(string path, string content) =>
        new(path, content.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    /// <summary>The text of a file's bytes, or null with one diagnostic when they are too many or not UTF-8.</summary>
    public static SourceText? Read(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length > MostBytes)
        {
            diagnostics.Add(TextDiagnostics.TooLarge.At(SourceSpan.StartOf(path), Number(bytes.Length), Number(MostBytes)));
            return null;
        }
        try
        {
            return From(path, Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            var before = From(path, Encoding.Latin1.GetString(bytes[..Math.Clamp(e.Index, 0, bytes.Length)]));
            diagnostics.Add(TextDiagnostics.NotUtf8.At(before.Span(before.Content.Length, before.Content.Length)));
            return null;
        }
    }

    /// <summary>Whether the text is one that can be read: neither too long, nor with control characters, nor indented with tabs. If not, one
    /// diagnostic says so.</summary>
    public bool IsReadable(DiagnosticBag diagnostics)
    {
        var control = Content.AsSpan().IndexOfAny(ControlCharacters);
        if (Content.Length > MostBytes)
            diagnostics.Add(TextDiagnostics.TooLarge.At(SourceSpan.StartOf(Path), Number(Content.Length), Number(MostBytes)));
        else if (control >= 0)
            diagnostics.Add(TextDiagnostics.ControlCharacter.At(Span(control, control + 1), ((int)Content[control]).ToString("X4", CultureInfo.InvariantCulture)));
        else if (FirstTabIndent() is { } tab)
            diagnostics.Add(TextDiagnostics.Tab.At(Span(tab, tab + 1)));
        else
            return true;
        return false;
    }

    /// <summary>The span from one index of <see cref="Content"/> to another.</summary>
    public SourceSpan Span(int start, int end)
    {
        var (line, column) = Place(start);
        var (endLine, endColumn) = Place(Math.Max(start, end));
        return new SourceSpan(Path, line, column, endLine, endColumn);
    }

    private (int Line, int Column) Place(int index)
    {
        var found = LineStarts.BinarySearch(index);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, index - LineStarts[line] + 1);
    }

    private int? FirstTabIndent()
    {
        if (!Content.Contains('\t'))
            return null;
        foreach (var start in LineStarts)
        {
            var i = start;
            while (i < Content.Length && Content[i] == ' ')
                i++;
            if (i == Content.Length || Content[i] != '\t')
                continue;
            var first = i;
            while (i < Content.Length && Content[i] is ' ' or '\t')
                i++;
            if (i < Content.Length && Content[i] != '\n')
                return first;
        }
        return null;
    }

    private static ImmutableArray<int> StartsOf(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n')
                starts.Add(i + 1);
        }
        return starts.ToImmutable();
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
