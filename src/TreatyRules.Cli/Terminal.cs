using System.Text;

namespace TreatyRules.Cli;

/// <summary>Where results and diagnostics go, and whether a person reads along.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Diagnostics and progress.</param>
/// <param name="IsTerminal">Whether results are shown to a person: then they are laid out for the screen.</param>
/// <param name="ShowsProgress">Whether diagnostics are: then progress may be shown beside them.</param>
/// <param name="HasColor">Whether colours may be used.</param>
/// <param name="Width">The screen's width in characters.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsTerminal, bool ShowsProgress, bool HasColor, int Width)
{
    private const int UsualWidth = 100;

    /// <summary>What a person types.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Whether a person reads results and types answers: then what can be walked through waits for them.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The terminal that the process was started in.</summary>
    public static Terminal OfProcess()
    {
        // The same bytes on every system: names of states have letters that a code page may lack.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.Out.NewLine = "\n";
        bool isTerminal = !Console.IsOutputRedirected;
        bool hasColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(Console.Out, Console.Error, isTerminal, !Console.IsErrorRedirected, hasColor, isTerminal ? WidthOfScreen() : UsualWidth)
        {
            In = Console.In,
            IsInteractive = isTerminal && !Console.IsInputRedirected,
        };
    }

    private static int WidthOfScreen()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
