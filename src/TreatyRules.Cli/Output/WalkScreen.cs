using System.Globalization;
using TreatyRules.Reasoning.Walkthroughs;

namespace TreatyRules.Cli.Output;

/// <summary>A crisis on a screen, one step at a time; a line from the reader says which comes next.</summary>
internal sealed class WalkScreen(Terminal terminal, Walkthrough walk)
{
    private const string Help = "Enter or n: the next step; b: back; a number: that step; q: leave";

    /// <summary>Shows steps until the reader leaves, or nothing more is typed.</summary>
    public void Run(int from)
    {
        terminal.Out.Write(WalkText.Heading(walk));
        int step = from;
        Show(step);
        while (Ask(step) is { } line && line is not ("q" or "quit"))
        {
            if (Next(line, step) is { } next)
                Show(step = next);
            else
                terminal.Out.Write(Help + "\n");
        }
    }

    private string? Ask(int step)
    {
        terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{step}/{walk.Steps.Length} [n, b, number, q]> "));
        terminal.Out.Flush();
        return terminal.In.ReadLine()?.Trim().ToLowerInvariant();
    }

    /// <summary>The step that a line asks for; null when it is not understood, or there is none.</summary>
    private int? Next(string line, int step)
    {
        int? next = line switch
        {
            "" or "n" or "next" => step + 1,
            "b" or "back" or "p" => step - 1,
            _ => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null,
        };
        return next >= 1 && next <= walk.Steps.Length ? next : null;
    }

    private void Show(int step) => terminal.Out.Write("\n" + WalkText.Write(walk.Steps[step - 1], walk.Steps.Length));
}
