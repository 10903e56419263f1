using System.Collections.Immutable;

namespace TreatyRules.Corpus.Tests;

/// <summary>Every case file, bound once to the law that comes with the library; scenarios, which are many cases each, apart.</summary>
internal static class Cases
{
    private static readonly Lazy<SortedDictionary<string, CrisisLoad>> s_all = new(Load);

    /// <summary>The case files by name, without <c>.yaml</c>.</summary>
    public static IReadOnlyDictionary<string, CrisisLoad> All => s_all.Value;

    /// <summary>The names of the case files.</summary>
    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (string name in All.Keys)
                names.Add(name);
            return names;
        }
    }

    /// <summary>What a case states; nothing when its file has errors, which a test of its own reports.</summary>
    public static ExpectationCheck? CheckOf(string name) => All[name].Crisis is { } crisis ? new ExpectationCheck(crisis, TreatyCorpus.Embedded) : null;

    /// <summary>The crisis of a case file.</summary>
    public static Crisis Crisis(string name) => All[name].Crisis.ShouldNotBeNull(string.Join('\n', All[name].Diagnostics));

    /// <summary>The cases of all scenarios.</summary>
    public static ImmutableArray<Crisis> OfScenarios =>
        [.. CrisisFiles.Find(Repository.Seeds).Select(path => TreatyRules.Crisis.LoadAll(path, TreatyCorpus.Embedded).Crises).Where(crises => crises.Length > 1).SelectMany(crises => crises)];

    private static SortedDictionary<string, CrisisLoad> Load()
    {
        var cases = new SortedDictionary<string, CrisisLoad>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Repository.Seeds, "*.yaml", SearchOption.AllDirectories).Except([Repository.Claims]))
        {
            if (TreatyRules.Crisis.LoadAll(path, TreatyCorpus.Embedded).Crises.Length <= 1)
                cases.Add(Path.GetFileNameWithoutExtension(path), TreatyRules.Crisis.Load(path, TreatyCorpus.Embedded));
        }

        return cases;
    }
}
