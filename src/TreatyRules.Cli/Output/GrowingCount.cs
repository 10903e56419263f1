using System.Globalization;

namespace TreatyRules.Cli.Output;

/// <summary>Tells a person who waits how many of something are done, where it is not known how many there will be; nothing is shown in a pipe.</summary>
internal sealed class GrowingCount(Terminal terminal, string what) : IProgress<int>, IDisposable
{
    private bool _isShown;

    /// <inheritdoc/>
    public void Report(int value)
    {
        if (!terminal.ShowsProgress)
            return;
        _isShown = true;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{value} {what}"));
    }

    /// <summary>Wipes the line, before anything else is written.</summary>
    public void Clear()
    {
        if (_isShown)
            terminal.Error.Write("\r\u001b[K");
        _isShown = false;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
