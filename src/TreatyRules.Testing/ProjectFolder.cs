namespace TreatyRules.Testing;

/// <summary>Finds the files of a test project, from where a test's source file stands and from where the tests run.</summary>
internal sealed class ProjectFolder(string source)
{
    /// <summary>The folder in which what belongs to the test is kept: that of its source file, or the project's where that is not on this machine.</summary>
    public string OfSource => Roots().First();

    /// <summary>The files of a pattern, by path, from the first folder that has any.</summary>
    public IReadOnlyList<string> FindFiles(string pattern)
    {
        string name = Path.GetFileName(pattern);
        string folder = Path.GetDirectoryName(pattern) ?? "";
        bool isDeep = Path.GetFileName(folder) == "**";
        string within = isDeep ? Path.GetDirectoryName(folder) ?? "" : folder;
        SearchOption depth = isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        string[] files = Roots().Select(root => Path.GetFullPath(Path.Combine(root, within)))
            .Where(Directory.Exists)
            .Select(found => Directory.GetFiles(found, name, depth))
            .FirstOrDefault(found => found.Length > 0) ?? throw new TreatyAssertionException($"No file matches '{pattern}'. It was looked for in {string.Join(", ", Roots())}.");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    /// <summary>A folder.</summary>
    public string FindFolder(string name) => Roots().Select(root => Path.GetFullPath(Path.Combine(root, name))).FirstOrDefault(Directory.Exists)
        ?? throw new TreatyAssertionException($"There is no folder '{name}'. It was looked for in {string.Join(", ", Roots())}.");

    private IEnumerable<string> Roots() =>
        UpToProject(Path.GetDirectoryName(source)).Concat(UpToProject(AppContext.BaseDirectory).Reverse()).Append(AppContext.BaseDirectory).Distinct();

    /// <summary>A folder and those above it, as far as that of the project; none where there is no project, as for a path that a build has shortened.</summary>
    private static IEnumerable<string> UpToProject(string? start)
    {
        List<string> folders = [];
        for (DirectoryInfo? folder = string.IsNullOrEmpty(start) ? null : new DirectoryInfo(start); folder is { Exists: true }; folder = folder.Parent)
        {
            folders.Add(folder.FullName);
            if (folder.EnumerateFiles("*.*proj").Any())
                return folders;
        }

        return [];
    }
}
