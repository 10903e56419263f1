using System.Globalization;

namespace TreatyRules.Corpus.Tests;

/// <summary>Hears crises under the law that comes with the library.</summary>
internal static class Court
{
    /// <summary>A crisis written in a test.</summary>
    public static Crisis Crisis(string yaml)
    {
        CrisisLoad load = TreatyRules.Crisis.Parse(yaml, "a-test.yaml", TreatyCorpus.Embedded);
        return load.Crisis.ShouldNotBeNull(string.Join('\n', load.Diagnostics));
    }

    /// <summary>The verdict on a day, or right after an event.</summary>
    public static Verdict Verdict(Crisis crisis, string procedure, string? asOf = null, string? after = null, params (string Question, string Reading)[] under) =>
        Hearing(crisis, asOf, after, under).Verdict(procedure);

    /// <summary>What came of an event.</summary>
    public static Decision Decision(Crisis crisis, string symbol, params (string Question, string Reading)[] under) =>
        Hearing(crisis, null, null, under).Decision(symbol).ShouldNotBeNull();

    private static Hearing Hearing(Crisis crisis, string? asOf, string? after, (string Question, string Reading)[] under) => TreatyCorpus.Embedded.Hear(
        crisis,
        under.ToDictionary(choice => choice.Question, choice => choice.Reading),
        asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        after);
}
