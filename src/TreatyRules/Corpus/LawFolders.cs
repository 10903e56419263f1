using TreatyRules.Binding;
using TreatyRules.Diagnostics;
using TreatyRules.Syntax;

namespace TreatyRules.Corpus;

/// <summary>Finds files of law and of crises among a user's files, and the body of law that a file belongs to.</summary>
internal static class LawFolders
{
    private static readonly EnumerationOptions Direct = new() { IgnoreInaccessible = true };

    /// <summary>The YAML files of a folder and those in it; what tools put there (hidden folders, <c>bin</c>, <c>obj</c>) is left alone.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.yaml", Direct).Order(StringComparer.Ordinal),
        .. Directory.EnumerateDirectories(folder, "*", Direct).Where(IsAuthors).Order(StringComparer.Ordinal).SelectMany(FilesIn),
    ];

    /// <summary>What a file is; null when it says not, or cannot be read.</summary>
    public static DocumentKind? KindOf(string file) => CorpusFiles.ReadFile(file, new DiagnosticBag()) is { } source ? FileKinds.Of(source) : null;

    /// <summary>The folder of the body of law that a file belongs to: the nearest above it that has a vocabulary, else a gazetteer, else the one above the treaty's own.</summary>
    public static string RootOf(string file)
    {
        string own = Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".";
        string root = Nearest(own, DocumentKind.Vocabulary) ?? Nearest(own, DocumentKind.Gazetteer) ?? Path.GetDirectoryName(own) ?? own;
        return Path.GetRelativePath(Directory.GetCurrentDirectory(), root);
    }

    /// <summary>The body of law in whose folder a file stands: the nearest above it that has a vocabulary or a gazetteer; null for a file that stands elsewhere.</summary>
    public static string? BodyOf(string file)
    {
        string own = Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".";
        string? root = Nearest(own, DocumentKind.Vocabulary) ?? Nearest(own, DocumentKind.Gazetteer);
        return root is null ? null : Path.GetRelativePath(Directory.GetCurrentDirectory(), root);
    }

    private static string? Nearest(string folder, DocumentKind kind)
    {
        for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Directory.EnumerateFiles(above, "*.yaml", Direct).Any(file => KindOf(file) == kind))
                return above;
        }

        return null;
    }

    private static bool IsAuthors(string folder) => Path.GetFileName(folder) is var name && !name.StartsWith('.') && name is not ("bin" or "obj");
}
