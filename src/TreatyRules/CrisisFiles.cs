using System.Collections.Immutable;
using TreatyRules.Binding;
using TreatyRules.Corpus;
using TreatyRules.Diagnostics;
using TreatyRules.Syntax;
using TreatyRules.Text;

namespace TreatyRules;

/// <summary>Finds crisis files.</summary>
public static class CrisisFiles
{
    /// <summary>A file as it is named; of a folder, all crisis files in it and below, in ordinal order. Other YAML files and the folders of builds are passed over.</summary>
    public static IEnumerable<string> Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Directory.Exists(path))
            return [path];
        return Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(Path.GetRelativePath(path, file)) && IsCrisis(file))
            .Select(file => path == "." ? Path.GetRelativePath(path, file) : file)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The cases that come with the library, as far as they fit a body of law: all of them for its own, and of another those that it has the treaties and places for.</summary>
    public static ImmutableArray<Crisis> Embedded(TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. EmbeddedFiles.CasePaths.AsParallel().AsOrdered().Select(path => OfEmbedded(path, corpus)).OfType<Crisis>()];
    }

    private static Crisis? OfEmbedded(string path, TreatyCorpus corpus) =>
        EmbeddedFiles.ReadFile(path, new DiagnosticBag()) is { } source && FileKinds.Of(source) == DocumentKind.Crisis ? Crisis.Bind(source, corpus, new DiagnosticBag()).Crisis : null;

    /// <summary>The crises of several paths. Where there are several, files that a pattern of names has caught and that are something else, such as a ledger of claims, are passed over.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] all = [.. paths];
        return all.SelectMany(Find).Where(file => all.Length == 1 || !File.Exists(file) || KindOf(file) is null or DocumentKind.Crisis);
    }

    private static bool IsBuilt(string relative) => relative.Split(Path.DirectorySeparatorChar) is [.. var folders, _] && folders.Any(folder => folder is "bin" or "obj" || folder[0] == '.');

    private static bool IsCrisis(string file) => KindOf(file) == DocumentKind.Crisis;

    private static DocumentKind? KindOf(string file) =>
        SourceText.Read(file, File.ReadAllBytes(file), new DiagnosticBag()) is { } source ? FileKinds.Of(source) : null;
}
