using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Tests;

/// <summary>A text in which <c>[|...|]</c> marks where diagnostics are expected, in order.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<string> Places)
{
    public static MarkedText Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new List<int>();
        var spans = new List<(int Start, int End)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                open.Add(spans.Count);
                spans.Add((text.Length, text.Length));
                i++;
            }
            else if (marked.AsSpan(i).StartsWith("|]"))
            {
                spans[open[^1]] = (spans[open[^1]].Start, text.Length);
                open.RemoveAt(open.Count - 1);
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        var source = SourceText.From("test.yaml", text.ToString());
        return new MarkedText(text.ToString(), [.. spans.Select(s => Print(source.Span(s.Start, s.End)))]);
    }

    public static string Print(SourceSpan span) => $"({span.Line},{span.Column})-({span.EndLine},{span.EndColumn})";

    /// <summary>Holds diagnostics against the marks and the codes expected at them.</summary>
    public void ShouldMatch(IEnumerable<Diagnostic> diagnostics, params string[] codes)
    {
        var found = diagnostics.ToList();
        var told = string.Join("\n", found);
        found.Select(d => d.Code).ShouldBe(codes, told);
        found.Select(d => Print(d.Span)).ShouldBe(Places, told);
    }
}
