namespace TreatyRules.Testing.Tests;

/// <summary>Crises written in tests, in folders of their own.</summary>
internal static class Drafts
{
    public const string Vote = """
        crisis: a-vote
        date: 1990-11-29
        events:
          - event: un-charter/draft-resolution
            symbol: S/RES/678
            under: chapter-vii
            does: [ authorises-force ]
            ballots: { no: [ CUB, YEM ], abstain: CHN, otherwise: yes }
        """;

    /// <summary>Puts one crisis file into a folder.</summary>
    public static string Folder(TemporaryFolder folder, string yaml)
    {
        folder.Write("a-vote.yaml", yaml);
        return folder.Path;
    }

    /// <summary>The crisis of a file.</summary>
    public static Crisis Load(string folder)
    {
        CrisisLoad load = Crisis.Load(Path.Combine(folder, "a-vote.yaml"), TreatyCorpus.Embedded);
        return load.Crisis.ShouldNotBeNull(string.Join('\n', load.Diagnostics));
    }

    /// <summary>The cases of a folder, as a theory gets them.</summary>
    public static TreatyCase[] Cases(string folder) =>
        [.. new TreatyCasesAttribute(Path.Combine(folder, "*.yaml")).GetData(typeof(Drafts).GetMethods()[0]).Select(row => row[0]).Cast<TreatyCase>()];
}
