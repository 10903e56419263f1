using System.Globalization;

namespace TreatyRules.Cli.Output;

/// <summary>Tells a person who waits how far a list of files has come; nothing is shown in a pipe or for a single file.</summary>
internal sealed class Progress(Terminal terminal, int files) : IDisposable
{
    private int _shown;

    private bool IsShown => terminal.ShowsProgress && files > 1;

    /// <summary>The next file begins.</summary>
    public void Next(string file)
    {
        if (!IsShown)
            return;
        _shown++;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{_shown}/{files} {Path.GetFileName(file)}"));
    }

    /// <summary>Wipes the line, before anything else is written.</summary>
    public void Clear()
    {
        if (IsShown && _shown > 0)
            terminal.Error.Write("\r\u001b[K");
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
