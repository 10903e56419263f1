using System.Collections.Immutable;
using TreatyRules.Claims;
using TreatyRules.Corpus;
using TreatyRules.Diagnostics;
using TreatyRules.Syntax;
using TreatyRules.Text;

namespace TreatyRules;

/// <summary>Checks crisis files and treaties without running them.</summary>
/// <param name="Files">How many files were checked.</param>
/// <param name="Diagnostics">What is wrong with them, by file and place.</param>
public sealed record Check(int Files, ImmutableArray<Diagnostic> Diagnostics) : IReport
{
    /// <summary>Whether something that was checked cannot be used.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);

    /// <summary>Checks files and folders. A file of a treaty is checked with the body of law that it belongs to: the folder above it that has a vocabulary. So is an
    /// amendment, by itself and without the others; one that stands elsewhere is applied to the law to which crises are held.</summary>
    /// <param name="paths">Crisis files, files of treaties, and folders of either.</param>
    /// <param name="corpus">The law to which crises are held; null: the body of law that is among the paths, else the built-in one.</param>
    public static Check Paths(IEnumerable<string> paths, TreatyCorpus? corpus = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var diagnostics = new List<Diagnostic>();
        var crises = new SortedSet<string>(StringComparer.Ordinal);
        var ledgers = new SortedSet<string>(StringComparer.Ordinal);
        var law = new SortedSet<string>(StringComparer.Ordinal);
        var amendments = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            ILookup<DocumentKind?, string> files = FilesOf(path).ToLookup(LawFolders.KindOf);
            crises.UnionWith(files[DocumentKind.Crisis]);
            ledgers.UnionWith(files[DocumentKind.Claims]);
            amendments.UnionWith(files[DocumentKind.Amendment]);
            law.UnionWith(files.Where(kind => kind.Key is not (null or DocumentKind.Crisis or DocumentKind.Claims or DocumentKind.Amendment)).SelectMany(kind => kind));
            law.UnionWith(files[DocumentKind.Amendment].Where(file => LawFolders.BodyOf(file) is not null));
            if (File.Exists(path))
                crises.UnionWith(files[null]);
            else if (files.All(kind => kind.Key is null))
                diagnostics.Add((Directory.Exists(path) ? CommandDiagnostics.NothingToCheck : CommandDiagnostics.NoSuchFile).At(SourceSpan.None, path));
        }

        var bodies = new List<TreatyCorpus?>();
        foreach (IGrouping<string, string> body in law.GroupBy(LawFolders.RootOf))
        {
            TreatyCorpusLoad load = TreatyCorpus.Load(body.Key);
            diagnostics.AddRange(load.Diagnostics);
            bodies.Add(load.Corpus);
            if (load.Corpus is { } loaded)
                diagnostics.AddRange(amendments.Where(file => LawFolders.BodyOf(file) == body.Key).SelectMany(file => loaded.Amend(file).Diagnostics));
        }

        // What is wrong in the law itself is told first; what rests on it would be found wrong for that alone.
        if ((corpus ?? (bodies is [var among] ? among : TreatyCorpus.Embedded)) is { } held)
        {
            diagnostics.AddRange(amendments.Where(file => LawFolders.BodyOf(file) is null).SelectMany(file => held.Amend(file).Diagnostics));
            diagnostics.AddRange(crises.SelectMany(file => Crisis.LoadAll(file, held).Diagnostics));
            diagnostics.AddRange(ledgers.SelectMany(file => ClaimLedger.Load(file, held).Diagnostics));
        }

        // A part of the law on which several files rest is read for each of them; what is wrong in it is wrong once.
        return new Check(crises.Count + ledgers.Count + law.Union(amendments).Count(), [.. diagnostics.DistinctBy(diagnostic => diagnostic.ToString())]);
    }

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) ? LawFolders.FilesIn(path) : File.Exists(path) ? [path] : [];

    /// <inheritdoc/>
    public string ToText() => string.Concat(Diagnostics.Select(diagnostic => $"{diagnostic}\n"));

    /// <inheritdoc/>
    public string ToJson(string corpus) => DiagnosticsJson.Write(Diagnostics);
}
