using System.Collections.Immutable;
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
    private readonly YamlEvents _events;
    private readonly YamlExtent _extent = new();
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _events = new YamlEvents(source);
    }

    /// <summary>The document, or null with one diagnostic when it cannot be read.</summary>
    public static YamlItem? Read(SourceText source, DiagnosticBag diagnostics)
    {
        (YamlItem? document, DiagnosticBag found) = source.Yaml;
        diagnostics.AddRange(found);
        return document;
    }

    /// <summary>The document of a text, as <see cref="Read"/> gives it, with what is wrong.</summary>
    public static (YamlItem? Document, DiagnosticBag Found) Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        return (Parse(source, diagnostics), diagnostics);
    }

    private static YamlItem? Parse(SourceText source, DiagnosticBag diagnostics)
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
            diagnostics.Add(reader._events.Explained(broken));
        }
        return null;
    }

    private YamlItem? Document()
    {
        _events.Next();
        _events.Expect<StreamStart>();
        if (_events.Current is StreamEnd)
            return Empty();
        _events.Expect<DocumentStart>();
        var root = Item(1).Item;
        _events.Expect<DocumentEnd>();
        if (_events.Current is DocumentStart second)
            _diagnostics.Add(TextDiagnostics.SecondDocument.At(_events.Span(second)));
        return root is YamlScalar { IsNull: true } ? Empty() : root;
    }

    private YamlItem? Empty()
    {
        _diagnostics.Add(TextDiagnostics.Empty.At(SourceSpan.StartOf(_source.Path)));
        return null;
    }

    private Anchored Item(int depth)
    {
        var begin = _events.Current;
        if (begin is AnchorAlias alias)
            return Aliased(alias, depth);
        if (begin is not NodeEvent node)
            throw new YamlException(begin?.Start ?? Mark.Empty, begin?.End ?? Mark.Empty, "a value was expected");
        var place = _events.Span(node);
        if (!node.Tag.IsEmpty)
            _diagnostics.Add(TextDiagnostics.Tag.At(place, node.Tag.IsNonSpecific ? "!" : node.Tag.Value));
        if (node is not Scalar)
            YamlExtent.Allow(depth, place);
        _extent.Add(1, place);
        var before = _extent.Items;
        var (item, height) = node switch
        {
            Scalar scalar => (ReadScalar(scalar), 0),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var read = new Anchored(item, height, _extent.Items - before + 1);
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor.Value] = read;
        return read;
    }

    private Anchored Aliased(AnchorAlias alias, int depth)
    {
        _events.Next();
        var place = _events.Span(alias);
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
            throw new RefusedException(TextDiagnostics.UnknownAlias.At(place, alias.Value.Value));
        YamlExtent.Allow(depth + anchored.Height - 1, place);
        _extent.Add(anchored.Items, place);
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
        _events.Next();
        return new YamlScalar(_events.Span(scalar), scalar.Value, form != ScalarForm.Plain)
        {
            Layout = new ScalarLayout(_source, start, end, scalar.Value, form),
        };
    }

    private (YamlItem Item, int Height) ReadSequence(SequenceStart start, int depth)
    {
        _events.Next();
        var items = ImmutableArray.CreateBuilder<YamlItem>();
        var height = 0;
        while (_events.Current is not SequenceEnd)
        {
            var read = Item(depth + 1);
            items.Add(read.Item);
            height = Math.Max(height, read.Height);
        }
        var span = start.Style == SequenceStyle.Flow || items.Count == 0
            ? _events.Bracketed(start)
            : _events.Span(start.Start, start.Start).To(items[^1].Span);
        _events.Next();
        return (new YamlSequence(span, items.ToImmutable()), height + 1);
    }

    private (YamlItem Item, int Height) ReadMapping(MappingStart start, int depth)
    {
        _events.Next();
        var entries = new YamlEntries(_diagnostics);
        var height = 0;
        var last = _events.Span(start.Start, start.Start);
        while (_events.Current is not MappingEnd)
        {
            var key = Item(depth + 1);
            var value = Item(depth + 1);
            height = Math.Max(height, Math.Max(key.Height, value.Height));
            last = value.Item is YamlScalar { IsNull: true } ? key.Item.Span : value.Item.Span;
            entries.Add(key.Item, value.Item);
        }
        var span = start.Style == MappingStyle.Flow || last.Line < start.Start.Line
            ? _events.Bracketed(start)
            : _events.Span(start.Start, start.Start).To(last);
        _events.Next();
        return (new YamlMapping(span, entries.All), height + 1);
    }

    /// <summary>An item that was read, how deep it goes and how many items it is, for the aliases that repeat it.</summary>
    private sealed record Anchored(YamlItem Item, int Height, int Items);
}
