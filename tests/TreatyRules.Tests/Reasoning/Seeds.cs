namespace TreatyRules.Tests.Reasoning;

/// <summary>The historical cases, under the law that comes with the library.</summary>
internal static class Seeds
{
    public static TreatyCorpus Law => TreatyCorpus.Embedded;

    public static Crisis Load(string id)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TreatyRules.sln")))
            folder = folder.Parent;
        CrisisLoad load = Crisis.Load(Path.Combine(folder.ShouldNotBeNull().FullName, "seeds", $"{id}.yaml"), Law);
        return load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
    }
}
