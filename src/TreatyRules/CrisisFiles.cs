using TreatyRules.Binding;
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

    private static bool IsBuilt(string relative) => relative.Split(Path.DirectorySeparatorChar) is [.. var folders, _] && folders.Any(folder => folder is "bin" or "obj" || folder[0] == '.');

    private static bool IsCrisis(string file) =>
        SourceText.Read(file, File.ReadAllBytes(file), new DiagnosticBag()) is { } source && FileKinds.Of(source) == DocumentKind.Crisis;
}
