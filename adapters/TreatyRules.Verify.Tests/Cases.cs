namespace TreatyRules.Snapshots;

/// <summary>A pact made up for these tests, and a raid on one of its parties.</summary>
internal static class Cases
{
    public static TreatyCorpus Law { get; } = TreatyCorpus.Load(Path.Combine(AppContext.BaseDirectory, "law")) is { Corpus: { } corpus } ? corpus : throw new InvalidOperationException("The law of the tests does not bind.");

    /// <summary>The raid, with the ballots cast on the call for help.</summary>
    public static Crisis Raid(string ballots)
    {
        CrisisLoad load = Crisis.Parse(
            $$"""
            crisis: narrows
            title: The raid on the narrows
            date: 2006-02-03
            actors: [ raiders ]
            facts:
              hostilities: { id: raid, kind: raid, by: raiders, against: NOR }
            events:
              - { on: 2006-03-01, event: lighthouse-pact/call, symbol: call, by: NOR, ballots: { {{ballots}} } }
            """,
            "narrows.yaml",
            Law);
        return load.Crisis ?? throw new InvalidOperationException(string.Join('\n', load.Diagnostics));
    }
}
