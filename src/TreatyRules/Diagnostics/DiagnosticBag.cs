using System.Collections.Immutable;

namespace TreatyRules.Diagnostics;

/// <summary>Collects the diagnostics of a stage. Not thread safe: each reading has its own.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>A file with more mistakes than this is told about the first ones only: the rest are mostly their consequences.</summary>
    public const int MostOfOneFile = 200;

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many were reported so far, to see whether a step reported any.</summary>
    public int Count => _diagnostics.Count;

    /// <summary>Reports a mistake.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        HasErrors |= diagnostic.IsError;
    }

    /// <summary>Reports mistakes that another stage found.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>Reports all that was reported to another, as it was.</summary>
    public void AddRange(DiagnosticBag other) => AddRange(other._diagnostics);

    /// <summary>Each mistake once, by file and position, at most <see cref="MostOfOneFile"/> of a file and then a note of how many there were.</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var sorted = _diagnostics
            .DistinctBy(d => (d.Code, d.Span, d.Message))
            .OrderBy(d => d.Span)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal);
        return [.. sorted.GroupBy(d => d.Span.Path).SelectMany(OfOneFile)];
    }

    private static IEnumerable<Diagnostic> OfOneFile(IGrouping<string, Diagnostic> file)
    {
        var all = file.ToList();
        if (all.Count <= MostOfOneFile)
            return all;
        var left = (all.Count - MostOfOneFile).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return all.Take(MostOfOneFile).Append(TextDiagnostics.TooMany.At(all[MostOfOneFile].Span, left));
    }
}
