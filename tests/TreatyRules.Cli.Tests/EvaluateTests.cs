using System.Text.Json;
using TreatyRules.Verdicts;

namespace TreatyRules.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private const string Kuwait = "seeds/kuwait-1990.yaml";
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Force_against_Iraq_is_authorised_from_the_sixteenth_of_January()
    {
        JsonElement verdict = Verdict(Kuwait, "--as-of", "1991-01-16", "--procedure", Council);
        verdict.GetProperty("outcome").GetString().ShouldBe("authorised");
        verdict.GetProperty("state").GetString().ShouldBe("force-authorised");
        verdict.GetProperty("triggersCollectiveAction").GetBoolean().ShouldBeTrue();
        verdict.GetProperty("since").GetString().ShouldBe("1991-01-16");
        verdict.GetProperty("cause").ValueKind.ShouldBe(JsonValueKind.Null);
        verdict.GetProperty("duties").EnumerateArray().Select(duty => duty.GetProperty("article").GetString()).ShouldContain(article => article != null && article.Contains("41"));
        verdict.GetProperty("readings").GetProperty("abstention-of-a-permanent-member").GetString().ShouldBe("not-a-veto");
        JsonElement decision = verdict.GetProperty("decisions").EnumerateArray().Single(decision => decision.GetProperty("event").GetString() == "S/RES/678");
        decision.GetProperty("rule").GetString().ShouldBe("substantive");
        decision.GetProperty("counts").GetProperty("yes").GetInt32().ShouldBe(12);
    }

    [Fact]
    public void Force_against_Iraq_is_not_authorised_the_day_before() =>
        Verdict(Kuwait, "--as-of", "1991-01-15", "--procedure", Council).GetProperty("outcome").GetString().ShouldNotBe("authorised");

    [Fact]
    public void Read_as_a_veto_the_abstention_of_China_stops_resolution_678()
    {
        JsonElement verdict = Verdict(Kuwait, "--procedure", Council, "--reading", "abstention-of-a-permanent-member=a-veto");
        JsonElement decision = verdict.GetProperty("decisions").EnumerateArray().Single(decision => decision.GetProperty("event").GetString() == "S/RES/678");
        decision.GetProperty("result").GetString().ShouldBe("vetoed");
        decision.GetProperty("by").EnumerateArray().Select(by => by.GetString()).ShouldBe(["CHN"]);
        verdict.GetProperty("outcome").GetString().ShouldNotBe("authorised");
    }

    [Fact]
    public void Json_says_by_which_contract_engine_and_law_it_is_written()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("evaluate", Kuwait, "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/verdicts/1");
        document.RootElement.GetProperty("engine").GetString().ShouldBe(VerdictJson.EngineVersion);
        document.RootElement.GetProperty("corpus").GetString().ShouldBe(TreatyCorpus.EmbeddedVersion);
        document.RootElement.GetProperty("verdicts").GetArrayLength().ShouldBe(TreatyCorpus.Embedded.Law.Treaties.Sum(treaty => treaty.Procedures.Length));
    }

    [Fact]
    public void The_trace_is_written_when_asked_for()
    {
        Verdict(Kuwait, "--procedure", Council).GetProperty("trace").GetArrayLength().ShouldBe(0);
        Verdict(Kuwait, "--procedure", Council, "--trace").GetProperty("trace").GetArrayLength().ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Procedures_that_are_not_engaged_are_counted_and_listed_when_asked_for()
    {
        Ran some = Treaty.Run("evaluate", Kuwait);
        some.Done.ShouldContain("un-charter");
        some.Lines[^1].ShouldMatch("^[0-9]+ more procedures are not engaged");
        some.Out.ShouldNotContain("league-covenant");
        Treaty.Run("evaluate", Kuwait, "--all").Done.ShouldContain("league-covenant");
    }

    [Fact]
    public void Piped_columns_are_aligned_and_without_colours()
    {
        string[] lines = Treaty.Run("evaluate", "seeds/suez-1956.yaml", "--after", "S/3710").Lines;
        lines[0].ShouldBe("suez-1956: " + lines[0][11..]);
        int verdict = lines[1].IndexOf("verdict", StringComparison.Ordinal);
        string council = lines.Single(line => line.Contains(" security-council "));
        council[(verdict - 2)..verdict].ShouldBe("  ");
        council[verdict..].ShouldStartWith("blocked ");
        council.ShouldContain("vetoed by FRA, GBR");
        lines.ShouldAllBe(line => !line.Contains('\u001b'));
    }

    [Fact]
    public void The_same_seven_votes_are_a_veto_of_a_decision_and_none_of_a_procedural_one()
    {
        Ran ran = Treaty.Run("evaluate", "seeds/suez-1956.yaml", "--procedure", Council, "--format", "json");
        using JsonDocument document = JsonDocument.Parse(ran.Done);
        Dictionary<string, string> results = document.RootElement.GetProperty("verdicts")[0].GetProperty("decisions").EnumerateArray()
            .ToDictionary(decision => decision.GetProperty("event").GetString() ?? "", decision => decision.GetProperty("result").GetString() ?? "");
        results["S/3710"].ShouldBe("vetoed");
        results["S/RES/119"].ShouldBe("adopted");
    }

    [Fact]
    public void An_undetermined_verdict_says_what_is_unknown()
    {
        Ran ran = Treaty.Run("evaluate", Yaml(OpenBallots), "--procedure", Council, "--exit-code");
        ran.ExitCode.ShouldBe(4, ran.Error);
        ran.Out.ShouldContain("undetermined");
        ran.Out.ShouldContain("hangs on what is unknown: ");
    }

    [Fact]
    public void The_exit_code_tells_a_single_verdict()
    {
        Treaty.Run("evaluate", Kuwait, "--procedure", Council, "--exit-code").ExitCode.ShouldBe(0);
        Treaty.Run("evaluate", "seeds/suez-1956.yaml", "--after", "S/3710", "--procedure", Council, "--exit-code").ExitCode.ShouldBe(2);
        Treaty.Run("evaluate", Kuwait, "--exit-code").Invalid.ShouldStartWith("error TR0910: '--exit-code' tells one verdict");
    }

    [Fact]
    public void Several_crises_are_told_one_after_another_and_one_bad_file_does_not_stop_the_others()
    {
        Ran ran = Treaty.Run("evaluate", Kuwait, "seeds/nowhere-1900.yaml", "seeds/suez-1956.yaml");
        ran.ExitCode.ShouldBe(3);
        ran.Problems.ShouldBe(["error TR0908: There is no file 'seeds/nowhere-1900.yaml'."]);
        ran.Lines.Count(line => line.StartsWith("kuwait-1990: ", StringComparison.Ordinal) || line.StartsWith("suez-1956: ", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void On_a_screen_the_table_stands_under_the_names_of_treaties()
    {
        Ran ran = Treaty.OnScreen("evaluate", Kuwait, "--procedure", Council, "--no-color");
        ran.Done.ShouldNotContain("\u001b[3");
        ran.Lines.Select(line => line.Trim()).ShouldContain("un-charter");
        ran.Lines.ShouldContain(line => line.TrimStart().StartsWith("security-council", StringComparison.Ordinal) && line.Contains("authorised"));
        ran.Out.ShouldContain("Hangs on");
        ran.Lines.ShouldAllBe(line => line.Length <= 120);
    }

    [Fact]
    public void On_a_screen_with_colours_effects_are_green() =>
        Treaty.InColor("evaluate", Kuwait, "--procedure", Council).Done.ShouldContain("\u001b[32mauthorised");

    [Fact]
    public void Progress_is_shown_to_a_person_who_waits_for_several_files()
    {
        Treaty.OnScreen("evaluate", Kuwait, "seeds/suez-1956.yaml").Error.ShouldContain("2/2 suez-1956.yaml");
        Treaty.Run("evaluate", Kuwait, "seeds/suez-1956.yaml").Error.ShouldBeEmpty();
    }

    private const string OpenBallots = """
        crisis: unknown-vote
        title: A vote of which some ballots are not known
        date: 1990-11-29
        events:
          - on: 1990-11-29
            event: un-charter/draft-resolution
            symbol: S/X
            under: chapter-vii
            does: [ authorises-force ]
            ballots: { yes: [ CAN, CHN, CIV, COD, COL, CUB, ETH, FIN, FRA, GBR, MYS, ROU, SUN, YEM ] }
        """;

    private string Yaml(string text) => _folder.Write("unknown-vote.yaml", text);

    private static JsonElement Verdict(params string[] args)
    {
        JsonDocument document = JsonDocument.Parse(Treaty.Run(["evaluate", .. args, "--format", "json"]).Done);
        return document.RootElement.GetProperty("verdicts").EnumerateArray().Single();
    }
}
