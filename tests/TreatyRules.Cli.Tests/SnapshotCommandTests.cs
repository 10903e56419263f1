using System.Text.Json;
using TreatyRules.Snapshots;

namespace TreatyRules.Cli.Tests;

public sealed class SnapshotCommandTests
{
    /// <summary>No other tests accept anything, so these may say whether a build server is at work.</summary>
    public SnapshotCommandTests() => Environment.SetEnvironmentVariable("CI", null);

    [Fact]
    public void What_was_accepted_is_held_to()
    {
        using var folder = new Accepted();
        Treaty.Run("snapshot", "check", folder.Path).Done.ShouldBe("1 the same, 0 changed, 0 new, 0 stale\n");
        folder.Snapshot.Split('\n').Length.ShouldBeLessThan(50);
    }

    [Fact]
    public void What_was_never_accepted_is_new_and_nothing_is_written()
    {
        using var folder = new Accepted();
        File.Delete(folder.Verified);
        Ran ran = Treaty.Run("snapshot", "check", folder.Path);
        ran.ExitCode.ShouldBe(2);
        ran.Out.ShouldBe($"NEW  {folder.Verified}\n0 the same, 0 changed, 1 new, 0 stale\n");
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_change_is_told_by_meaning()
    {
        using var folder = new Accepted();
        File.WriteAllText(folder.Verified, folder.Snapshot.Replace(
            "security-council: authorised: force authorised since 1990-11-29 (42)", "security-council: blocked: vetoed by CHN (27(3))", StringComparison.Ordinal));
        Ran diff = Treaty.Run("snapshot", "diff", folder.Path);
        diff.Done.ShouldBe("a-vote: un-charter/security-council goes from blocked to authorised, because force authorised since 1990-11-29 (42)\n");
        Ran check = Treaty.Run("snapshot", "check", folder.Path);
        check.ExitCode.ShouldBe(2);
        check.Out.ShouldStartWith($"CHANGED  {folder.Verified}\n  a-vote: un-charter/security-council goes from blocked to authorised");
    }

    [Fact]
    public void A_change_under_a_reading_names_the_reading()
    {
        using var folder = new Accepted();
        File.WriteAllText(folder.Verified, folder.Snapshot.Replace("blocked: vetoed by CHN (27(3))", "adopted: adopted since 1990-11-29 (27(3))", StringComparison.Ordinal));
        Treaty.Run("snapshot", "diff", folder.Path).Lines[0]
            .ShouldBe("under abstention-of-a-permanent-member = a-veto, a-vote: un-charter/security-council goes from adopted to blocked, because vetoed by CHN (27(3))");
    }

    [Fact]
    public void A_snapshot_without_its_crisis_is_stale_and_removed_on_acceptance()
    {
        using var folder = new Accepted();
        string left = Path.Combine(folder.Path, "gone.verified.txt");
        File.Copy(folder.Verified, left);
        Ran ran = Treaty.Run("snapshot", "check", folder.Path, "--format", "json");
        ran.ExitCode.ShouldBe(2);
        JsonElement root = JsonDocument.Parse(ran.Out).RootElement;
        root.GetProperty("schema").GetString().ShouldBe("treatyrules/snapshots/1");
        root.GetProperty("differ").EnumerateArray().ShouldHaveSingleItem().GetProperty("is").GetString().ShouldBe("stale");
    }

    [Fact]
    public void Snapshots_may_stand_in_a_folder_that_is_not_there_yet()
    {
        using var folder = new Accepted();
        string other = Path.Combine(folder.Path, "the", "accepted");
        Treaty.Run("snapshot", "accept", folder.Path, "--in", other).ExitCode.ShouldBe(0);
        Treaty.Run("snapshot", "check", folder.Path, "--in", other).Done.ShouldBe("1 the same, 0 changed, 0 new, 0 stale\n");
    }

    [Fact]
    public void A_crisis_that_cannot_be_read_is_invalid()
    {
        using var folder = new Accepted();
        File.WriteAllText(Path.Combine(folder.Path, "bad.yaml"), "crisis: bad\ndate: yesterday\n");
        Treaty.Run("snapshot", "check", folder.Path).Invalid.ShouldContain("bad.yaml(2,7): error TR");
    }

    /// <summary>A folder with a crisis and its snapshot.</summary>
    [Fact]
    public void On_a_build_server_nothing_is_accepted()
    {
        using var folder = new Accepted();
        File.Delete(folder.Verified);
        Environment.SetEnvironmentVariable("CI", "true");
        Treaty.Run("snapshot", "accept", folder.Path).Invalid.ShouldContain("CI");
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Crises_of_a_scenario_have_files_of_their_own_however_long_their_values_are()
    {
        using var folder = new Accepted();
        string symbol = new('S', 250);
        File.WriteAllText(Path.Combine(folder.Path, "drafts.yaml"), $$"""
            crisis: drafts
            date: 1990-11-29
            matrix: { symbol: [ {{symbol}}1, {{symbol}}2 ] }
            events: [ { event: un-charter/draft-resolution, symbol: $symbol, under: chapter-vii, ballots: { otherwise: yes } } ]
            """);
        Treaty.Run("snapshot", "accept", folder.Path).ExitCode.ShouldBe(0);
        Treaty.Run("snapshot", "check", folder.Path).Done.ShouldBe("3 the same, 0 changed, 0 new, 0 stale\n");
        Directory.GetFiles(folder.Path, "drafts_*.verified.txt").Length.ShouldBe(2);
    }

    private sealed class Accepted : IDisposable
    {
        private const string Vote = """
            crisis: a-vote
            date: 1990-11-29
            events:
              - event: un-charter/draft-resolution
                symbol: S/RES/678
                under: chapter-vii
                does: [ authorises-force ]
                ballots: { no: [ CUB, YEM ], abstain: CHN, otherwise: yes }
            """;

        private readonly TemporaryFolder _folder = new();

        public Accepted()
        {
            string file = _folder.Write("a-vote.yaml", Vote);
            Snapshot = CrisisSnapshot.Text(Crisis.Load(file, TreatyCorpus.Embedded).Crisis.ShouldNotBeNull(), TreatyCorpus.Embedded);
            File.WriteAllText(Verified, Snapshot);
        }

        public string Path => _folder.Path;

        public string Verified => _folder.At("a-vote.verified.txt");

        public string Snapshot { get; }

        public void Dispose() => _folder.Dispose();
    }
}
