using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reasoning;

public sealed class UnknownBallotsTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Fifteen_unknown_ballots_leave_three_results_and_are_missing_all()
    {
        Verdict verdict = Timed("""
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: {} }
            """);

        verdict.Outcome.ShouldBe(Outcome.Undetermined);
        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldContain(Outcome.Blocked);
        verdict.Possible.ShouldContain(Outcome.Obliged);
        verdict.Missing.Count(name => name.StartsWith("ballot of", StringComparison.Ordinal)).ShouldBe(15);
    }

    [Fact]
    public void Once_a_permanent_member_has_voted_against_nine_others_decide_only_how_it_fails()
    {
        Verdict verdict = Timed("""
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: { no: [ RUS, CHN, USA, FRA, GBR, DEU, BEL ] } }
            """);

        verdict.Outcome.ShouldBe(Outcome.NotAdopted);
        verdict.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Half_unknown_votes_in_sequence_are_gone_through()
    {
        string votes = string.Join('\n', Enumerable.Range(1, 3).Select(day =>
            $"  - {{ on: 2020-02-0{day}, event: un-charter/draft-resolution, symbol: D/{day}, under: chapter-vii, does: [ sanctions ], ballots: {{}} }}"));

        Verdict verdict = Timed($"  - {{ on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }}\n{votes}");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldContain(Outcome.Obliged);
    }

    [Fact]
    public void The_whole_assembly_may_be_unknown()
    {
        Verdict verdict = Timed("  - { on: 2020-01-02, event: un-charter/assembly-resolution, symbol: A/1, ballots: {} }", "un-charter/assembly-recommendation");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.Length.ShouldBeGreaterThan(1);
        verdict.Missing.Count(name => name.StartsWith("ballot of", StringComparison.Ordinal)).ShouldBe(193);
    }

    private static Verdict Timed(string events, string procedure = Council)
    {
        CrisisLoad load = Crisis.Parse($$"""
            crisis: unknown-ballots
            date: 2020-01-01
            facts:
              hostilities: [ { kind: armed-attack, by: RUS, against: UKR, place: crimea } ]
              requests: []
            events:
            {{events}}
            """, "unknown-ballots.yaml", Seeds.Law);
        Hearing hearing = Seeds.Law.Hear(load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)));
        hearing.Verdict(procedure);
        var watch = Stopwatch.StartNew();
        Verdict verdict = hearing.Verdict(procedure);
        watch.ElapsedMilliseconds.ShouldBeLessThan(1000);
        return verdict;
    }
}
