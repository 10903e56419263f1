using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class ExplainTests
{
    private const string Kuwait = "seeds/kuwait-1990.yaml";
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Each_vote_is_counted_against_its_rule()
    {
        Ran ran = Treaty.Run("explain", Kuwait, Council, "--as-of", "1990-08-02");
        ran.Done.ShouldContain("1990-08-02  S/RES/660: 14-0-0, 1 not voting, 0 absent: adopted  (art. 27(3))");
        ran.Out.ShouldContain("    [x] majority: yes >= 9");
        ran.Out.ShouldContain("        yes: 14");
        ran.Out.ShouldContain("    [ ] veto: ");
    }

    [Fact]
    public void Each_step_names_its_article_and_where_the_facts_stand()
    {
        string text = Treaty.Run("explain", Kuwait, Council, "--as-of", "1990-08-02").Done;
        text.ShouldContain("un-charter/security-council: not-seized -> seized (pending)  (art. 24)  treaties/un-charter/treaty.yaml(");
        text.ShouldContain("bring-to-council.by: KWT  seeds/kuwait-1990.yaml(17,");
    }

    [Fact]
    public void A_vote_on_which_several_verdicts_rest_is_told_once()
    {
        string text = Treaty.Run("explain", "seeds/suez-1956.yaml").Done;
        text.Split("    permanent: 3 yes, 2 no (FRA, GBR)  seeds/suez-1956.yaml(20,14)").Length.ShouldBe(2);
        text.ShouldContain("1956-10-30  S/3710: 7-2-2: vetoed by FRA, GBR (as above)  (art. 27(3))");
    }

    [Fact]
    public void A_vote_of_which_a_step_asks_as_the_last_is_told()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("svalbard.yaml", """
            crisis: svalbard
            date: 2032-02-01
            facts: { hostilities: [ { kind: armed-attack, by: RUS, against: NOR, place: svalbard } ], requests: [] }
            events:
              - { on: 2032-02-03, event: north-atlantic-treaty/council-finding, symbol: NAC/1, ballots: { no: HUN, otherwise: yes } }
              - { on: 2032-02-05, event: north-atlantic-treaty/council-finding, symbol: NAC/2, ballots: { otherwise: not-voting } }
            """);
        string text = Treaty.Run("explain", path, "north-atlantic-treaty/article-5").Done;
        text.ShouldContain("2032-02-03  NAC/1: 31-1-0: objected to by HUN  (art. 9; practice)");
        text.ShouldContain("hangs on the vote: NAC/2 0-0-0 (32 not voting) adopted (objected to: blocked)");
        text.ShouldContain("[x] hostilities[0], as before");
    }

    [Fact]
    public void An_event_without_a_symbol_is_called_by_its_type_and_day() =>
        Treaty.Run("explain", "seeds/suez-1956.yaml", Council).Done.ShouldContain("[x] the bring-to-council of 1956-10-29\n");

    [Fact]
    public void What_had_no_say_is_told_when_all_is_asked_for()
    {
        int deciding = Treaty.Run("explain", Kuwait, Council).Lines.Length;
        Treaty.Run("explain", Kuwait, Council, "--full").Lines.Length.ShouldBeGreaterThan(deciding * 3 / 2);
    }

    [Fact]
    public void Without_a_procedure_all_that_are_engaged_are_explained()
    {
        string text = Treaty.Run("explain", Kuwait).Done;
        text.ShouldContain("\nun-charter/security-council: authorised: ");
        text.ShouldContain("\nun-charter/self-defence: ");
    }

    [Fact]
    public void A_procedure_that_is_not_engaged_is_explained_when_named() =>
        Treaty.Run("explain", Kuwait, "north-atlantic-treaty/article-5").Done.ShouldContain("north-atlantic-treaty/article-5: not engaged: ");

    [Fact]
    public void As_json_the_trace_is_there()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("explain", Kuwait, Council, "--format", "json").Done);
        JsonElement step = document.RootElement.GetProperty("explanations")[0].GetProperty("steps")[0];
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/explanation/1");
        step.GetProperty("kind").GetString().ShouldBe("vote");
        step.GetProperty("day").GetString().ShouldBe("1990-08-02");
        step.GetProperty("basis").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void As_markdown_steps_are_a_list()
    {
        string text = Treaty.Run("explain", Kuwait, Council, "--format", "markdown", "--as-of", "1990-08-02").Done;
        text.ShouldStartWith("# kuwait-1990: ");
        text.ShouldContain("\n## un-charter/security-council\n\n**obliged: ");
        text.ShouldContain("\n1. **1990-08-02** S/RES/660: ");
        text.ShouldContain("\n   - [x] majority: `yes >= 9`");
    }

    [Fact]
    public void Why_not_is_told_as_text_markdown_and_json()
    {
        string[] asked = ["explain", "--why-not", "authorised", "seeds/kosovo-1999.yaml"];
        Treaty.Run(asked).Done.ShouldContain("no draft-resolution was put where authorises-force in does");
        Treaty.Run([.. asked, "--format", "markdown"]).Done.ShouldContain("- [ ] no draft-resolution was put where authorises-force in does");
        using JsonDocument document = JsonDocument.Parse(Treaty.Run([.. asked, "--format", "json"]).Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/why-not/1");
        document.RootElement.GetProperty("reasons")[0].GetProperty("paths")[0].GetProperty("steps")[0].GetProperty("unmet")[0].GetProperty("basis").GetArrayLength().ShouldBe(4);
    }

    [Theory]
    [InlineData("TR0901", "explain", "--why-not", "autorised", "seeds/kosovo-1999.yaml")]
    [InlineData("TR0914", "explain", "--why-not", "prohibited", "seeds/council-seat-what-if.yaml")]
    [InlineData("TR0902", "explain", "--why-not", "authorised", "seeds/kosovo-1999.yaml", "security-councils")]
    public void What_cannot_be_asked_is_a_diagnostic(string code, params string[] arguments)
    {
        Ran ran = Treaty.Run(arguments);
        ran.ExitCode.ShouldBe(3);
        ran.Error.ShouldContain(code);
    }

    [Fact]
    public void On_a_screen_ticks_are_coloured() => Treaty.InColor("explain", Kuwait, Council).Done.ShouldContain("\u001b[32m[x] \u001b[0m");

    [Fact]
    public void Ballots_without_a_name_are_told_of_the_whole_organ_and_of_no_group()
    {
        string text = Treaty.Run("explain", "seeds/suez-1956.yaml", "un-charter/uniting-for-peace", "--full").Done;
        text.ShouldContain("S/3713/Rev.1: 7-2-2: vetoed by FRA, GBR");
        text.ShouldContain("    permanent: 2 no (FRA, GBR)  seeds/suez-1956.yaml(29,14)\n    without a name: 7 yes, 2 abstain  seeds/suez-1956.yaml(29,14)\n");
    }
}
