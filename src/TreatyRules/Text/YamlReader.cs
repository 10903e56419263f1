using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TreatyRules.Text;

/// <summary>Reads one YAML document into items that know their places. Works on the parser's events, so nothing is built that was not written,
/// and what could exhaust memory or the stack is refused with a diagnostic.</summary>
internal sealed class YamlReader
{
    /// <summary>Lists and mappings nested deeper are refused; the deepest treaty of the corpus has twelve.</summary>
    public const int DeepestNesting = 64;

    /// <summary>A file with more items, its aliases written out, is refused.</summary>
    public const int MostItems = 100_000;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private int _items;

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _parser = new Parser(new Scanner(new StringReader(source.Content), skipComments: true));
    }

    /// <summary>The document, or null with one diagnostic when it cannot be read.</summary>
    public static YamlItem? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (!source.IsReadable(diagnostics))
            return null;
        var reader = new YamlReader(source, diagnostics);
        try
        {
            return reader.Document();
        }
        catch (RefusedException refused)
        {
            diagnostics.Add(refused.Diagnostic);
        }
        catch (YamlException broken)
        {
            diagnostics.Add(reader.Explained(broken));
        }
        return null;
    }

    private YamlItem? Document()
    {
        Next();
        Expect<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            _diagnostics.Add(TextDiagnostics.Empty.At(SourceSpan.StartOf(_source.Path)));
            return null;
        }
        Expect<DocumentStart>();
        var root = Item(1).Item;
        Expect<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
            _diagnostics.Add(TextDiagnostics.SecondDocument.At(Span(second.Start, second.End)));
        if (root is YamlScalar { IsNull: true })
        {
            _diagnostics.Add(TextDiagnostics.Empty.At(SourceSpan.StartOf(_source.Path)));
            return null;
        }
        return root;
    }

    private Anchored Item(int depth)
    {
        var begin = _parser.Current;
        if (begin is AnchorAlias alias)
            return Aliased(alias, depth);
        if (begin is not NodeEvent node)
            throw new YamlException(begin?.Start ?? Mark.Empty, begin?.End ?? Mark.Empty, "a value was expected");
        if (!node.Tag.IsEmpty)
            _diagnostics.Add(TextDiagnostics.Tag.At(Span(node.Start, node.End), node.Tag.IsNonSpecific ? "!" : node.Tag.Value));
        if (depth > DeepestNesting && node is not Scalar)
            throw new RefusedException(TextDiagnostics.TooDeep.At(Span(node.Start, node.End), DeepestNesting.ToString(CultureInfo.InvariantCulture)));
        Count(1, node);
        var before = _items;
        var (item, height) = node switch
        {
            Scalar scalar => (ReadScalar(scalar), 0),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var read = new Anchored(item, height, _items - before + 1);
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor.Value] = read;
        return read;
    }

    private Anchored Aliased(AnchorAlias alias, int depth)
    {
        Next();
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
            throw new RefusedException(TextDiagnostics.UnknownAlias.At(Span(alias.Start, alias.End), alias.Value.Value));
        if (depth + anchored.Height - 1 > DeepestNesting)
            throw new RefusedException(TextDiagnostics.TooDeep.At(Span(alias.Start, alias.End), DeepestNesting.ToString(CultureInfo.InvariantCulture)));
        Count(anchored.Items, alias);
        return anchored;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var form = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => ScalarForm.SingleQuoted,
            ScalarStyle.DoubleQuoted => ScalarForm.DoubleQuoted,
            ScalarStyle.Literal or ScalarStyle.Folded => ScalarForm.Block,
            _ => ScalarForm.Plain,
        };
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        Next();
        return new YamlScalar(Span(scalar.Start, scalar.End), scalar.Value, form != ScalarForm.Plain)
        {
            Layout = new ScalarLayout(_source, start, end, scalar.Value, form),
        };
    }

    private (YamlItem Item, int Height) ReadSequence(SequenceStart start, int depth)
    {
        Next();
        var items = ImmutableArray.CreateBuilder<YamlItem>();
        var height = 0;
        while (_parser.Current is not SequenceEnd)
        {
            var read = Item(depth + 1);
            items.Add(read.Item);
            height = Math.Max(height, read.Height);
        }
        var span = start.Style == SequenceStyle.Flow || items.Count == 0
            ? Bracketed(start)
            : Span(start.Start, start.Start).To(items[^1].Span);
        Next();
        return (new YamlSequence(span, items.ToImmutable()), height + 1);
    }

    private (YamlItem Item, int Height) ReadMapping(MappingStart start, int depth)
    {
        Next();
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        var inOrder = ImmutableArray.CreateBuilder<YamlEntry>();
        var height = 0;
        var last = Span(start.Start, start.Start);
        while (_parser.Current is not MappingEnd)
        {
            var key = Item(depth + 1);
            var value = Item(depth + 1);
            height = Math.Max(height, Math.Max(key.Height, value.Height));
            last = value.Item is YamlScalar { IsNull: true } ? key.Item.Span : value.Item.Span;
            if (Entry(key.Item, value.Item, entries) is { } entry)
                inOrder.Add(entry);
        }
        var span = start.Style == MappingStyle.Flow || last.Line < start.Start.Line
            ? Bracketed(start)
            : Span(start.Start, start.Start).To(last);
        Next();
        return (new YamlMapping(span, inOrder.ToImmutable()), height + 1);
    }

    private YamlEntry? Entry(YamlItem key, YamlItem value, Dictionary<string, YamlEntry> entries)
    {
        if (key is not YamlScalar name)
        {
            _diagnostics.Add(TextDiagnostics.KeyNotText.At(key.Span));
            return null;
        }
        if (name is { Value: "<<", IsQuoted: false })
        {
            _diagnostics.Add(TextDiagnostics.MergeKey.At(name.Span));
            return null;
        }
        var entry = new YamlEntry(name, value);
        if (entries.TryAdd(name.Value, entry))
            return entry;
        _diagnostics.Add(TextDiagnostics.DuplicateKey.At(name.Span, name.Value).Pointing(entries[name.Value].Key.Span, "first written here"));
        return null;
    }

    private void Count(int items, ParsingEvent at)
    {
        _items += items;
        if (_items > MostItems)
            throw new RefusedException(TextDiagnostics.TooManyItems.At(Span(at.Start, at.End), MostItems.ToString("N0", CultureInfo.InvariantCulture)));
    }

    // The parser's own defects on broken directives and keys surface as exceptions of the runtime; to the author they are broken YAML.
    private void Next()
    {
        var before = _parser.Current;
        try
        {
            _parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            var end = before?.End ?? Mark.Empty;
            throw new YamlException(end, end, "what follows cannot be parsed", e);
        }
    }

    // The mark of a closing event stands before the bracket.
    private SourceSpan Bracketed(NodeEvent start)
    {
        var end = (int)(_parser.Current?.Start ?? start.End).Index;
        if (end < _source.Content.Length && _source.Content[end] is ']' or '}')
            end++;
        return _source.Span((int)start.Start.Index, end);
    }

    private void Expect<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is not T)
            throw new YamlException(_parser.Current?.Start ?? Mark.Empty, _parser.Current?.End ?? Mark.Empty, "the document ends unexpectedly");
        Next();
    }

    private Diagnostic Explained(YamlException broken)
    {
        // A bare value in a flow mapping ends at a brace, and the parser then misses a comma: what was meant is a set.
        var content = _source.Content.AsSpan();
        var at = (int)broken.Start.Index;
        if (at < content.Length && content[at] is '{' or '[' && content[..at].TrimEnd(' ') is [.., var before] && !"{[,:-\n".Contains(before))
            return TextDiagnostics.BracesInExpression.At(_source.Span(at, at + 1), content[at].ToString());
        return TextDiagnostics.InvalidYaml.At(Span(broken.Start, broken.End), Plain(broken.Message));
    }

    private static string Plain(string message)
    {
        var text = message.Trim().TrimEnd('.');
        return text.Length == 0 ? "it cannot be parsed" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private SourceSpan Span(Mark start, Mark end) =>
        _source.Span(Math.Clamp((int)start.Index, 0, _source.Content.Length), Math.Clamp((int)end.Index, 0, _source.Content.Length));

    /// <summary>An item that was read, how deep it goes and how many items it is, for the aliases that repeat it.</summary>
    private sealed record Anchored(YamlItem Item, int Height, int Items);

    /// <summary>Ends the reading of a file; never leaves this class.</summary>
    private sealed class RefusedException(Diagnostic diagnostic) : Exception(diagnostic.Message)
    {
        public Diagnostic Diagnostic => diagnostic;
    }
}
