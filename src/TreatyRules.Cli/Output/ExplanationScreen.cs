using TreatyRules.Explanation;

namespace TreatyRules.Cli.Output;

/// <summary>Explanations as text, with ticks in colour on a screen.</summary>
internal static class ExplanationScreen
{
    private const string Green = "\u001b[32m";
    private const string Red = "\u001b[31m";
    private const string Yellow = "\u001b[33m";
    private const string Bold = "\u001b[1m";
    private const string Dim = "\u001b[2m";
    private const string Plain = "\u001b[0m";
    private const int LeastRoom = 30;

    public static void Write(Terminal terminal, string heading, IEnumerable<IEnumerable<ExplanationLine>> paragraphs)
    {
        bool hasColor = terminal.IsTerminal && terminal.HasColor;
        terminal.Out.Write((hasColor ? Bold + heading + Plain : heading) + "\n");
        foreach (IEnumerable<ExplanationLine> lines in paragraphs)
        {
            terminal.Out.Write("\n");
            foreach (ExplanationLine line in lines)
            {
                foreach (ExplanationLine part in terminal.IsTerminal ? Wrapped(line, terminal.Width) : [line])
                    terminal.Out.Write((hasColor ? Colored(part) : part.ToString()) + "\n");
            }
        }
    }

    /// <summary>A line that is too long for the screen goes on, indented, on the next.</summary>
    private static IEnumerable<ExplanationLine> Wrapped(ExplanationLine line, int width)
    {
        int room = Math.Max(LeastRoom, width - (4 * line.Depth) - line.Mark.Length - 1);
        string left = line.Text;
        ExplanationLine part = line;
        while (left.Length > room)
        {
            int end = left.LastIndexOf(' ', room);
            if (end <= line.Mark.Length + 2)
                break;
            yield return part with { Text = left[..end].TrimEnd() };
            left = new string(' ', line.Mark.Length) + "  " + left[(end + 1)..].TrimStart();
            part = line with { Kind = ExplanationLineKind.Fact };
        }

        yield return part with { Text = left };
    }

    private static string Colored(ExplanationLine line) => line.Kind switch
    {
        ExplanationLineKind.Step => line.Depth == 0 ? Bold + line + Plain : line.ToString(),
        ExplanationLineKind.Holds => Marked(line, Green),
        ExplanationLineKind.HoldsNot => Marked(line, Red),
        ExplanationLineKind.Unknown => Marked(line, Yellow),
        ExplanationLineKind.Fact => Dim + line + Plain,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Marked(ExplanationLine line, string color) => $"{new string(' ', 4 * line.Depth)}{color}{line.Mark}{Plain}{line.Text}";
}
