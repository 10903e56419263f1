using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class CompareCommandTests
{
    private const string Crimea = "seeds/crimea-2014.yaml";

    [Fact]
    public void An_amendment_says_which_outcomes_would_have_been_others()
    {
        string[] lines = Treaty.Run("compare", Crimea, "seeds/kuwait-1990.yaml", "seeds/claims.yaml", "--amendment", "treaties/un-charter/amendments/veto-abolished.yaml").Done.Split('\n');
        lines.ShouldContain("2 crises heard: 1 has another outcome, 1 the same");
        lines.ShouldContain(line => line.StartsWith("crimea-2014") && line.Contains("blocked") && line.EndsWith("2014-03-15 S/2014/189: 13-1-1: vetoed by RUS | adopted (27(3))"));
        lines.ShouldNotContain(line => line.StartsWith("kuwait-1990"));
    }

    [Fact]
    public void Readings_that_change_nothing_are_left_out()
    {
        string text = Treaty.Run("compare", Crimea, "--readings", "all").Done;
        text.ShouldContain("un-charter/party-to-a-dispute = enforced");
        text.ShouldNotContain("what-is-procedural");
    }

    [Fact]
    public void As_json_each_pair_has_the_step_and_the_condition_on_which_it_parts()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("compare", Crimea, "--amendment", "veto-abolished", "--procedure", "security-council", "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/compare/1");
        document.RootElement.GetProperty("by").GetString().ShouldBe("amendments");
        JsonElement procedure = document.RootElement.GetProperty("crises")[0].GetProperty("procedures")[0];
        procedure.GetProperty("verdicts").EnumerateArray().Select(verdict => verdict.GetProperty("outcome").GetString()).ShouldBe(["blocked", "recommended"]);
        JsonElement parting = procedure.GetProperty("pairs")[0].GetProperty("partsAt");
        parting.GetProperty("day").GetString().ShouldBe("2014-03-15");
        parting.GetProperty("condition").GetProperty("second").GetString().ShouldBe("is not asked");
        document.RootElement.GetProperty("relations")[1].GetProperty("is").GetString().ShouldBe("looser");
    }

    [Fact]
    public void Each_crisis_of_a_file_with_a_matrix_is_compared()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("gulf.yaml", "crisis: gulf\ndate: 1990-11-29\nmatrix: { against: [ CHN, CUB ] }\n"
            + "events: [ { event: un-charter/draft-resolution, symbol: draft, under: chapter-vii, does: [ authorises-force ], ballots: { no: $against, otherwise: yes } } ]\n");
        string text = Treaty.Run("compare", path, "--amendment", "veto-abolished", "--procedure", "security-council").Done;
        text.ShouldContain("gulf_against=CHN, as of 1990-11-29");
        text.ShouldContain("un-charter/security-council  blocked  authorised\n");
        text.ShouldContain("gulf_against=CUB, as of 1990-11-29");
        text.ShouldContain("every verdict is the same in all of them\n");
    }

    [Fact]
    public void Hearings_are_compared_in_one_respect_at_a_time()
    {
        Treaty.Run("compare", Crimea).Invalid.ShouldStartWith("error TR0913: Hearings are compared in one respect at a time, and none is given;");
        Treaty.Run("compare", Crimea, "--readings", "all", "--amendment", "veto-abolished").Invalid.ShouldContain("readings and amendments are asked for at once");
    }

    [Fact]
    public void A_day_before_the_crisis_a_file_that_is_not_there_and_an_unknown_amendment_are_told()
    {
        Treaty.Run("compare", Crimea, "--as-of", "2013-01-01,2014-03-27").ExitCode.ShouldBe(3);
        Treaty.Run("compare", "seeds/crimea-2015.yaml", "--readings", "all").Error.ShouldContain("did you mean 'seeds/crimea-2014.yaml'?");
        Treaty.Run("compare", Crimea, "--amendment", "veto-abolish").Invalid.ShouldContain("TR0912");
        Treaty.Run("compare", Crimea, "--as-of", "2014-03-27,soon").Invalid.ShouldContain("TR0907");
    }
}
