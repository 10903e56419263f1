namespace TreatyRules.Tests.Docs;

/// <summary>The pages of the repository, found from where the tests run.</summary>
internal static class Pages
{
    private static readonly string[] BuiltFolders = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All Markdown files that are written by hand, as paths below the root.</summary>
    public static IEnumerable<string> All => In(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The text of a file below the root, its lines ended as they are everywhere.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>The code blocks of a page.</summary>
    public static IReadOnlyList<CodeBlock> BlocksOf(string page)
    {
        var blocks = new List<CodeBlock>();
        string[] lines = Read(page).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            int end = Array.IndexOf(lines, "```", i + 1);
            blocks.Add(new CodeBlock(page, i + 1, lines[i][3..].Trim(), string.Concat(lines[(i + 1)..end].Select(line => line + "\n"))));
            i = end;
        }

        return blocks;
    }

    private static IEnumerable<FileInfo> In(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.md").Where(file => !file.Name.EndsWith(".received.md", StringComparison.Ordinal)).Concat(folder.EnumerateDirectories()
            .Where(inner => !inner.Name.StartsWith('.') && !BuiltFolders.Contains(inner.Name))
            .SelectMany(In));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TreatyRules.sln")))
            folder = folder.Parent;
        return folder.ShouldNotBeNull().FullName;
    }
}
