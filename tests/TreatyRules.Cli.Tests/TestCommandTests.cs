using System.Text.Json;
using System.Xml.Linq;

namespace TreatyRules.Cli.Tests;

public sealed class TestCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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

    private static string Scenario => Vote.Replace("abstain: CHN", "$china: CHN", StringComparison.Ordinal) + "\nmatrix: { china: [ yes, abstain, no ] }";

    private const string Right = $"{Vote}\nexpect:\n  - {{ of: un-charter/security-council, outcome: authorised }}";

    private const string Wrong = $"{Vote}\nexpect:\n  - {{ of: un-charter/security-council, outcome: blocked, cause: vetoed }}\n  - {{ event: S/RES/678, result: adopted }}";

    [Fact]
    public void Changes_of_a_treaty_that_no_case_notices_are_told_with_their_place()
    {
        Ran ran = Treaty.Run("test", Write(Right), "--mutate", "--treaty", "belgian-guarantee", "--format", "json");
        ran.ExitCode.ShouldBe(0, ran.Error);
        JsonElement mutation = JsonDocument.Parse(ran.Out).RootElement.GetProperty("mutation");
        mutation.GetProperty("killed").GetInt32().ShouldBe(0);
        mutation.GetProperty("survivors").GetArrayLength().ShouldBe(mutation.GetProperty("mutants").GetInt32());
        mutation.GetProperty("survivors")[0].GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void To_be_below_the_threshold_of_coverage_is_a_failed_test()
    {
        string path = Write(Right);
        Treaty.Run("test", path, "--coverage", "--treaty", "un-charter", "--threshold", "1").ExitCode.ShouldBe(0);
        Ran below = Treaty.Run("test", path, "--coverage", "--treaty", "un-charter", "--threshold", "99");
        below.ExitCode.ShouldBe(2);
        below.Out.ShouldContain("not covered: un-charter, art. ");
    }

    [Fact]
    public void A_treaty_that_there_is_not_is_no_law_to_change() =>
        Treaty.Run("test", Write(Right), "--mutate", "--treaty", "un-chartre").ShouldSatisfyAllConditions(
            ran => ran.ExitCode.ShouldBe(3),
            ran => ran.Error.ShouldContain("did you mean 'un-charter'?"));

    [Fact]
    public void The_seeds_pass()
    {
        Ran ran = Treaty.Run("test", "seeds", "--filter", "un-charter/security-council");
        ran.ExitCode.ShouldBe(0, ran.Out);
        ran.Out.ShouldMatch("^[0-9]+ passed, 0 failed, 0 errors, in [0-9]+ files\n$");
    }

    [Fact]
    public void A_wrong_expectation_fails_with_the_difference_the_values_and_the_command_that_repeats_it()
    {
        string path = Write(Wrong);
        Ran ran = Treaty.Run("test", path);
        ran.ExitCode.ShouldBe(2, ran.Error);
        ran.Lines[0].ShouldBe("FAIL  a-vote: un-charter/security-council is blocked for the cause vetoed");
        ran.Lines[1].ShouldBe("  expected blocked, found authorised");
        ran.Lines[2].ShouldBe("  expected the cause vetoed, found none");
        ran.Out.ShouldContain("yes: 12");
        ran.Out.ShouldContain($"  again: treaty test {path} --line 10\n");
        ran.Lines[^1].ShouldBe("1 passed, 1 failed, 0 errors, in 1 file");
        Treaty.Run("test", path, "--line", "10").Lines[0].ShouldBe(ran.Lines[0]);
        Treaty.Run("test", path, "--line", "11").Done.ShouldBe("1 passed, 0 failed, 0 errors, in 1 file\n");
    }

    [Fact]
    public void Every_case_of_a_scenario_is_run_under_its_own_name()
    {
        string path = Write(Vote.Replace("abstain: CHN", "$china: CHN", StringComparison.Ordinal)
            + "\nmatrix: { china: [ yes, abstain, no ] }\nexpect:\n  - { event: S/RES/678, result: adopted }");
        Ran ran = Treaty.Run("test", path);
        ran.ExitCode.ShouldBe(2, ran.Error);
        ran.Lines[0].ShouldBe("FAIL  a-vote_china=no: S/RES/678 is adopted");
        ran.Lines[^1].ShouldBe("2 passed, 1 failed, 0 errors, in 1 file");
        Treaty.Run("evaluate", path, "--procedure", "un-charter/security-council").Lines.Count(line => line.StartsWith("a-vote_china=", StringComparison.Ordinal)).ShouldBe(3);
        Treaty.Run("explain", path).Invalid.ShouldContain("error TR0124: The matrix makes 3 crises of this file, and one is expected here; choose it, such as with '--case china=yes'.");
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("whatif", "--drop", "S/RES/678")]
    [InlineData("flips", "--most", "1")]
    [InlineData("pivots")]
    [InlineData("step")]
    [InlineData("compare", "--readings", "all")]
    [InlineData("evaluate")]
    public void One_case_of_a_scenario_is_chosen_by_its_values_or_its_name(string verb, params string[] options)
    {
        string path = Write(Scenario);
        string chosen = Treaty.Run([verb, path, .. options, "--case", "china=no"]).Done;
        chosen.ShouldStartWith("a-vote_china=no");
        Treaty.Run([verb, path, .. options, "--case", "a-vote_china=no"]).Done.ShouldBe(chosen);
    }

    [Fact]
    public void An_interview_goes_on_from_one_case_of_a_scenario() =>
        Treaty.Reading("", "ask", "un-charter/security-council", Write(Scenario), "--case", "china=no").Done.ShouldContain("un-charter/security-council: blocked: vetoed by CHN");

    [Fact]
    public void A_case_that_is_not_there_is_told_with_those_that_are()
    {
        Treaty.Run("explain", Write(Scenario), "--case", "china=on").Invalid.ShouldEndWith(
            "(1,9): error TR0125: The file has no case 'china=on'; it has china=yes, china=abstain, china=no; did you mean 'china=no'?");
        Treaty.Run("explain", Write(Vote), "--case", "china=no").Invalid.ShouldContain("error TR0125: ");
        string two = Write(Scenario.Replace("abstain, no ]", "abstain, no ], france: [ yes, no ]", StringComparison.Ordinal).Replace("otherwise: yes", "$france: FRA, otherwise: yes", StringComparison.Ordinal));
        Treaty.Run("explain", two, "--case", "china=no").Invalid.ShouldContain("error TR0126: 'china=no' fits 2 cases: china=no,france=yes, china=no,france=no; write more of the values of one.");
        Treaty.Run("explain", two, "--case", "france=no,china=yes").Done.ShouldStartWith("a-vote_china=yes_france=no");
    }

    [Fact]
    public void Cases_are_completed_from_the_file() =>
        Treaty.Run("[suggest:500]", $"treaty explain {Write(Scenario)} --case ").Done.ShouldContain("a-vote_china=abstain");

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_and_no_failure()
    {
        Ran ran = Treaty.Run("test", Write("crisis: a-vote\ndate: yesterday"));
        ran.ExitCode.ShouldBe(3);
        ran.Lines[0].ShouldBe("ERROR  a-vote");
        ran.Lines[^1].ShouldBe("0 passed, 0 failed, 1 error, in 1 file");
    }

    [Fact]
    public void A_file_that_expects_nothing_is_an_error_unless_it_says_so()
    {
        Ran ran = Treaty.Run("test", Write(Vote));
        ran.ExitCode.ShouldBe(3);
        ran.Out.ShouldContain("it expects nothing");
        Treaty.Run("test", Write($"{Vote}\nexpect: []")).Invalid.ShouldStartWith("error TR0921: ");
    }

    [Fact]
    public void Nothing_to_run_is_no_success()
    {
        Treaty.Run("test", Write(Right), "--filter", "no such words").Invalid.ShouldBe("error TR0921: No case is asked for: no case of the files is chosen.");
        Treaty.Run("test", "seeds/nowhere-1900.yaml").ExitCode.ShouldBe(3);
    }

    [Fact]
    public void The_first_failure_may_be_the_last()
    {
        _folder.Write("one.yaml", Wrong.Replace("crisis: a-vote", "crisis: one", StringComparison.Ordinal));
        _folder.Write("two.yaml", Wrong.Replace("crisis: a-vote", "crisis: two", StringComparison.Ordinal));
        Treaty.Run("test", _folder.Path).Lines[^1].ShouldBe("2 passed, 2 failed, 0 errors, in 2 files");
        Treaty.Run("test", _folder.Path, "--fail-fast").Lines[^1].ShouldBe("0 passed, 1 failed, 0 errors, in 2 files");
    }

    [Fact]
    public void As_json_failures_are_listed()
    {
        Ran ran = Treaty.Run("test", Write(Wrong), "--format", "json");
        ran.ExitCode.ShouldBe(2);
        JsonElement root = JsonDocument.Parse(ran.Out).RootElement;
        root.GetProperty("schema").GetString().ShouldBe("treatyrules/test/1");
        (root.GetProperty("passed").GetInt32(), root.GetProperty("failed").GetInt32(), root.GetProperty("errors").GetInt32()).ShouldBe((1, 1, 0));
        root.GetProperty("failures")[0].GetProperty("differences")[0].GetString().ShouldBe("expected blocked, found authorised");
    }

    [Fact]
    public void Build_servers_read_it()
    {
        XElement suites = XElement.Parse(Treaty.Run("test", Write(Wrong), "--format", "junit").Out);
        suites.Attribute("failures")?.Value.ShouldBe("1");
        suites.Descendants("testcase").Count().ShouldBe(2);
        suites.Descendants("failure").ShouldHaveSingleItem().Attribute("message")?.Value.ShouldStartWith("expected blocked, found authorised");
        string path = Write(Wrong);
        Treaty.Run("test", path, "--format", "github").Out.ShouldStartWith($"::error file={path},line=10,title=FAIL a-vote%3A un-charter/security-council is blocked");
    }

    private string Write(string yaml) => _folder.Write("a-vote.yaml", yaml);
}
