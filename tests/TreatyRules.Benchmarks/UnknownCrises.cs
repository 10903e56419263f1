using System.Diagnostics;
using System.Globalization;

namespace TreatyRules.Benchmarks;

/// <summary>The crises of which much is not known.</summary>
internal static class UnknownCrises
{
    public const string Council = "un-charter/security-council";
    public const string Recommendation = "un-charter/assembly-recommendation";
    public const string SelfDefence = "un-charter/self-defence";

    private const string Attack = "    - { kind: armed-attack, by: RUS, against: UKR, place: crimea }";
    private const string Brought = "  - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }";

    /// <summary>Tells how long the first call of a process takes, and the least of the calls after it.</summary>
    public static int Run()
    {
        long start = Stopwatch.GetTimestamp();
        _ = TreatyCorpus.Embedded;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the law {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms"));
        Tell("fifteen ballots, twelve facts", FactsAndBallots(), Council);
        Tell("twelve votes in sequence", VotesInSequence(), Council);
        Tell("193 ballots", Assembly(), Recommendation);
        Tell("two fields of each of eight facts", Fields(), SelfDefence);
        return 0;
    }

    public static Hearing FactsAndBallots() => Heard(
        Lines(12, i => $"    - {{ id: h{i}, happened: unknown, kind: armed-attack, by: RUS, against: UKR, place: crimea }}"),
        $"{Brought}\n  - {{ on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: {{}} }}");

    public static Hearing VotesInSequence() => Heard(
        Attack,
        $"{Brought}\n{Lines(12, day => $"  - {{ on: 2020-02-{day:00}, event: un-charter/draft-resolution, symbol: D/{day}, under: chapter-vii, does: [ sanctions ], ballots: {{}} }}")}");

    public static Hearing Assembly() => Heard(Attack, "  - { on: 2020-01-02, event: un-charter/assembly-resolution, symbol: A/1, ballots: {} }");

    public static Hearing Fields() => Heard(Lines(8, i => $"    - {{ id: h{i}, kind: unknown, by: unknown, against: UKR, place: crimea }}"), Brought);

    private static string Lines(int count, Func<int, FormattableString> line) =>
        string.Join('\n', Enumerable.Range(1, count).Select(i => FormattableString.Invariant(line(i))));

    private static Hearing Heard(string hostilities, string events)
    {
        string crisis = $"crisis: unknown\ndate: 2020-01-01\nfacts:\n  requests: []\n  hostilities:\n{hostilities}\nevents:\n{events}\n";
        CrisisLoad load = Crisis.Parse(crisis, "unknown.yaml", TreatyCorpus.Embedded);
        return TreatyCorpus.Embedded.Hear(load.Crisis ?? throw new InvalidOperationException(string.Join('\n', load.Diagnostics)));
    }

    private static void Tell(string what, Hearing hearing, string procedure)
    {
        double cold = Time(hearing, procedure);
        double warm = Enumerable.Range(0, 10).Min(_ => Time(hearing, procedure));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: first {cold:F0} ms, then {warm:F1} ms, exhaustive: {hearing.Verdict(procedure).IsExhaustive}"));
    }

    private static double Time(Hearing hearing, string procedure)
    {
        long start = Stopwatch.GetTimestamp();
        hearing.Verdict(procedure);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
