using System.Collections.Immutable;
using TreatyRules.Binding;
using TreatyRules.Diagnostics;
using TreatyRules.Syntax;
using TreatyRules.Text;

namespace TreatyRules;

/// <summary>Checks crisis files and folders of treaties without running them.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Diagnostics">What is wrong with them, by file and place.</param>
public sealed record Check(int Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether something that was checked cannot be used.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);

    /// <summary>Checks files and folders. The law found in a folder is checked as a whole; a file of a treaty is checked with the law around it.</summary>
    /// <param name="paths">Crisis files, files of treaties, and folders of either.</param>
    /// <param name="corpus">The law to which crises are held.</param>
    public static Check Paths(IEnumerable<string> paths, TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var diagnostics = new List<Diagnostic>();
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            ILookup<bool, string> found = FilesOf(path).Where(file => !files.Contains(file) && KindOf(file) is not null).ToLookup(file => KindOf(file) == DocumentKind.Crisis);
            diagnostics.AddRange(found[true].SelectMany(file => Crisis.Load(file, corpus).Diagnostics));
            if (found[false].Any())
                diagnostics.AddRange(TreatyCorpus.Load(Directory.Exists(path) ? path : LawAround(path)).Diagnostics);
            if (found.Count == 0)
                diagnostics.AddRange(Nothing(path, files, corpus));
            files.UnionWith(found.SelectMany(group => group));
        }

        return new Check(files.Count, [.. diagnostics.DistinctBy(diagnostic => diagnostic.ToString())]);
    }

    /// <summary>Why nothing was found: no such file, or none that says what it is.</summary>
    private static IEnumerable<Diagnostic> Nothing(string path, HashSet<string> files, TreatyCorpus corpus) =>
        File.Exists(path) ? files.Contains(path) ? [] : Crisis.Load(path, corpus).Diagnostics
        : Directory.Exists(path) ? FilesOf(path).Any(files.Contains) ? [] : [CommandDiagnostics.NothingToCheck.At(SourceSpan.None, path)]
        : [CommandDiagnostics.NoSuchFile.At(SourceSpan.None, path)];

    private static ImmutableArray<string> FilesOf(string path) =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : File.Exists(path) ? [path] : [];

    private static DocumentKind? KindOf(string file) => SourceText.Read(file, File.ReadAllBytes(file), new DiagnosticBag()) is { } source ? FileKinds.Of(source) : null;

    /// <summary>The folder of the law that a file belongs to: above the treaty's own folder.</summary>
    private static string LawAround(string file)
    {
        string folder = Path.GetDirectoryName(file) is { Length: > 0 } named ? named : ".";
        return File.Exists(Path.Combine(folder, "vocabulary.yaml")) ? folder : Path.GetDirectoryName(folder) is { Length: > 0 } above ? above : "..";
    }
}
