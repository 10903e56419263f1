using System.Globalization;

namespace TreatyRules.Cli.Output;

/// <summary>Tells a person who waits how many rows of a file have been read; nothing is shown in a pipe.</summary>
internal sealed class RowProgress(Terminal terminal) : IProgress<int>, IDisposable
{
    private bool _hasShown;

    /// <inheritdoc/>
    public void Report(int value)
    {
        if (!terminal.ShowsProgress)
            return;
        _hasShown = true;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{value} rows"));
    }

    /// <summary>Wipes the line, before anything else is written.</summary>
    public void Dispose()
    {
        if (_hasShown)
            terminal.Error.Write("\r\u001b[K");
    }
}
