using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Corpus;

/// <summary>The files of a body of law: a folder with a vocabulary, gazetteers and a folder for each treaty.</summary>
internal static class CorpusFiles
{
    private static readonly ImmutableArray<string> Extensions = [".yaml", ".yml"];

    /// <summary>All YAML files of a folder and the folders in it, by path, so that nothing depends on the order in which a disk lists them.</summary>
    /// <returns>The files that can be read; what cannot is reported.</returns>
    public static ImmutableArray<SourceText> Read(string folder, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(LawDiagnostics.NoFolder.At(SourceSpan.StartOf(folder), folder));
            return [];
        }

        IEnumerable<string> paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal);
        return [.. paths.Select(path => ReadFile(path, diagnostics)).OfType<SourceText>()];
    }

    /// <summary>One file; null, with a diagnostic, when it cannot be read.</summary>
    public static SourceText? ReadFile(string path, DiagnosticBag diagnostics)
    {
        string name = path.Replace('\\', '/');
        try
        {
            return SourceText.Read(name, File.ReadAllBytes(path), diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LawDiagnostics.UnreadableFile.At(SourceSpan.StartOf(name), name));
            return null;
        }
    }
}
