using TreatyRules.Cases;

namespace TreatyRules.Corpus.Tests;

/// <summary>Every case file, bound once to the law that comes with the library.</summary>
internal static class Cases
{
    private static readonly Lazy<SortedDictionary<string, CrisisLoad>> s_all = new(Load);

    /// <summary>The cases by name: a file's without <c>.yaml</c>, those of a scenario with their values.</summary>
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

    private static SortedDictionary<string, CrisisLoad> Load()
    {
        var cases = new SortedDictionary<string, CrisisLoad>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Repository.Seeds, "*.yaml", SearchOption.AllDirectories).Except([Repository.Claims]))
        {
            CrisesLoad load = TreatyRules.Crisis.LoadAll(path, TreatyCorpus.Embedded);
            string file = Path.GetFileNameWithoutExtension(path);
            if (load.Crises.IsEmpty)
                cases.Add(file, new CrisisLoad(null, load.Diagnostics));
            foreach (Crisis crisis in load.Crises)
                cases.Add(crisis.Id == file ? file : IsCaseOf(crisis, file) ? crisis.Id : $"{file}: {crisis.Id}", new CrisisLoad(crisis, load.Diagnostics));
        }

        return cases;
    }

    /// <summary>Whether a crisis is a case of a scenario's matrix.</summary>
    private static bool IsCaseOf(Crisis crisis, string file) => crisis.Id.StartsWith($"{file}_", StringComparison.Ordinal);
}
