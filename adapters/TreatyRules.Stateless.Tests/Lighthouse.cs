namespace TreatyRules.Stateless.Tests;

/// <summary>A pact made up for these tests, and a raid on one of its parties.</summary>
internal static class Lighthouse
{
    public const string MutualHelp = "lighthouse-pact/mutual-help";

    public static TreatyCorpus Law { get; } = TreatyCorpus.Load(Path.Combine(AppContext.BaseDirectory, "law")) is { Corpus: { } corpus } ? corpus : throw new InvalidOperationException("The law of the tests does not bind.");

    /// <summary>The raid, with the ballots cast on the call for help.</summary>
    public static Crisis Raid(string ballots) => Crisis.Parse(
        $$"""
        crisis: narrows
        date: 2006-02-03
        actors: [ raiders ]
        facts:
          hostilities: { kind: raid, by: raiders, against: NOR }
        events:
          - { on: 2006-02-10, event: lighthouse-pact/reminder, by: NOR }
          - { on: 2006-03-01, event: lighthouse-pact/call, symbol: call, by: NOR, ballots: { {{ballots}} } }
        """,
        "narrows.yaml",
        Law).Crisis.ShouldNotBeNull();
}
