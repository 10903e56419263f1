using System.Globalization;

namespace TreatyRules.Cli.Output;

/// <summary>Tells a person who waits how many of something are done; from any thread. Nothing is shown in a pipe.</summary>
internal sealed class CountProgress(Terminal terminal, string what) : IDisposable
{
    private readonly Lock _lock = new();
    private int _shown;

    /// <summary>So many of so many are done.</summary>
    public void Show(int done, int of)
    {
        if (!terminal.ShowsProgress)
            return;
        lock (_lock)
        {
            // Threads may come in another order than they counted.
            if (done <= _shown)
                return;
            _shown = done;
            terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{done}/{of} {what}"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shown > 0)
            terminal.Error.Write("\r\u001b[K");
    }
}
