using TreatyRules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TreatyRules.Text;

/// <summary>The parser's events over one file, moving forwards, with their places in it.</summary>
internal sealed class YamlEvents(SourceText source)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(source.Content), skipComments: true));

    /// <summary>The event here; null before the first.</summary>
    public ParsingEvent? Current => _parser.Current;

    /// <summary>Goes on to the next event.</summary>
    /// <exception cref="YamlException">What follows is no YAML.</exception>
    public void Next()
    {
        var before = _parser.Current;
        try
        {
            _parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser's own defects on broken directives and keys surface as exceptions of the runtime; to the author they are broken YAML.
            var end = before?.End ?? Mark.Empty;
            throw new YamlException(end, end, "what follows cannot be parsed", e);
        }
    }

    /// <summary>Goes past an event of a kind.</summary>
    /// <exception cref="YamlException">Another stands here, or what follows is no YAML.</exception>
    public void Expect<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is not T)
            throw new YamlException(_parser.Current?.Start ?? Mark.Empty, _parser.Current?.End ?? Mark.Empty, "the document ends unexpectedly");
        Next();
    }

    /// <summary>Where an event stands.</summary>
    public SourceSpan Span(ParsingEvent at) => Span(at.Start, at.End);

    /// <summary>From one mark of the parser to another, within the file.</summary>
    public SourceSpan Span(Mark start, Mark end) =>
        source.Span(Math.Clamp((int)start.Index, 0, source.Content.Length), Math.Clamp((int)end.Index, 0, source.Content.Length));

    /// <summary>From the bracket that opened a list or mapping to the one that closes it here.</summary>
    public SourceSpan Bracketed(NodeEvent start)
    {
        // The mark of a closing event stands before the bracket.
        var end = (int)(_parser.Current?.Start ?? start.End).Index;
        if (end < source.Content.Length && source.Content[end] is ']' or '}')
            end++;
        return source.Span((int)start.Start.Index, end);
    }

    /// <summary>What the parser says of broken YAML, as a diagnostic.</summary>
    public Diagnostic Explained(YamlException broken)
    {
        // A bare value in a flow mapping ends at a brace, and the parser then misses a comma: what was meant is a set.
        var content = source.Content.AsSpan();
        var at = (int)broken.Start.Index;
        if (at < content.Length && content[at] is '{' or '[' && content[..at].TrimEnd(' ') is [.., var before] && !"{[,:-\n".Contains(before))
            return TextDiagnostics.BracesInExpression.At(source.Span(at, at + 1), content[at].ToString());
        return TextDiagnostics.InvalidYaml.At(Span(broken.Start, broken.End), Plain(broken.Message));
    }

    private static string Plain(string message)
    {
        var text = message.Trim().TrimEnd('.');
        return text.Length == 0 ? "it cannot be parsed" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
