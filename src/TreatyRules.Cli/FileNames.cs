using TreatyRules.Diagnostics;

namespace TreatyRules.Cli;

/// <summary>Files that a user probably meant.</summary>
internal static class FileNames
{
    /// <summary>The file of the same folder with the nearest name, or null.</summary>
    public static string? Nearest(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        if (!Directory.Exists(folder))
            return null;
        string? nearest = Suggestion.Nearest(Path.GetFileName(path), Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileName(file)));
        return nearest is null ? null : Path.GetDirectoryName(path) is { Length: > 0 } ? Path.Combine(folder, nearest) : nearest;
    }
}
