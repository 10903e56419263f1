namespace TreatyRules.Cases;

/// <summary>Which cases of crisis files are run.</summary>
/// <param name="Filter">Only those whose words contain this, whatever the case of its letters; null: all.</param>
/// <param name="Line">Only those that stand on this line of their file; null: all.</param>
/// <param name="StopsAtFailure">Whether to stop at the first that does not pass.</param>
public sealed record CaseChoice(string? Filter, int? Line, bool StopsAtFailure)
{
    /// <summary>All of them.</summary>
    public static CaseChoice All { get; } = new(null, null, false);

    /// <summary>Whether a case is among them.</summary>
    public bool Takes(StatedExpectation stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return (Filter is null || stated.ToString().Contains(Filter, StringComparison.OrdinalIgnoreCase)) && (Line is null || stated.Span.Line == Line);
    }
}
