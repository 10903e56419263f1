namespace TreatyRules.Corpus.Tests;

/// <summary>The files of the repository, found from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>The ledger of claims, which stands among the cases that decide them.</summary>
    public static string Claims => Path.Combine(Seeds, "claims.yaml");

    public static string Treaties => Path.Combine(Root, "treaties");

    public static string Library => Path.Combine(Root, "src", "TreatyRules");

    /// <summary>The source files of a folder of the library, and of those in it.</summary>
    public static IEnumerable<string> SourcesOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Library, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBuilt(Path.GetRelativePath(Library, path)))
            .Order(StringComparer.Ordinal);

    private static bool IsBuilt(string path) => path.StartsWith("obj", StringComparison.Ordinal) || path.StartsWith("bin", StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TreatyRules.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"There is no TreatyRules.sln in any folder above {AppContext.BaseDirectory}.");
    }
}
