using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class StepCommandTests
{
    private const string Suez = "seeds/suez-1956.yaml";

    [Fact]
    public void In_a_pipe_all_steps_are_told()
    {
        string text = Treaty.Run("step", Suez, "un-charter/uniting-for-peace").Done;
        text.ShouldStartWith("suez-1956: The attack on Egypt, and the same ballots with two results, in 6 steps\n\n1/6  1956-10-29  the crisis begins\n");
        text.ShouldContain("moves   un-charter/uniting-for-peace: closed -> open (pending)  (A/RES/377(V), para 1)");
        text.ShouldContain("awaits a request of the Council or of most members, or the Assembly itself when it sits");
    }

    [Fact]
    public void States_are_called_by_their_codes_of_the_day() =>
        Treaty.Run("step", "seeds/hungary-1956.yaml", "un-charter/security-council").Done.ShouldNotContain("RUS", Case.Sensitive);

    [Fact]
    public void A_vote_whose_result_hangs_on_what_is_unknown_is_told_with_the_results_that_are_possible()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("strait.yaml", """
            crisis: strait
            date: 1926-03-01
            facts: { hostilities: [ { kind: armed-attack, by: ITA, against: GRC, place: corfu } ] }
            events:
              - { on: 1926-03-12, event: league-covenant/submission, by: GRC, disputants: unknown }
              - { on: 1926-04-12, event: league-covenant/report, symbol: C.2, by: council, ballots: { no: ITA, otherwise: yes } }
            """);
        string text = Treaty.Run("step", path, "league-covenant/article-15").Done;
        text.ShouldContain("C.2 (league-covenant/report): adopted or too few votes, which hangs on what is unknown");
        text.ShouldContain("majority report since 1926-04-12, in one completion of what is unknown");
    }

    [Fact]
    public void A_walk_can_end_early() =>
        Treaty.Run("step", Suez, "un-charter/uniting-for-peace", "--to", "2").Done.Split('\n').Count(line => line.Contains("/6  1956")).ShouldBe(2);

    [Fact]
    public void On_a_terminal_the_reader_goes_forwards_and_back()
    {
        string[] steps = [.. Typed("\nn\nb\n5\n9\nq\n", "step", Suez, "un-charter/uniting-for-peace").Split('\n').Where(line => line.Contains("/6  1956"))];
        steps.Select(line => line[0]).ShouldBe(['1', '2', '3', '2', '5']);
    }

    [Fact]
    public void What_is_not_understood_is_answered_with_what_is() =>
        Typed("forwards\n", "step", Suez).ShouldContain("Enter or n: the next step; b: back; a number: that step; q: leave");

    [Fact]
    public void As_json_each_step_has_its_standings_with_what_they_wait_for()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("step", "seeds/gaza-2023.yaml", "un-charter/veto-debate", "--to", "3", "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/step/1");
        JsonElement step = document.RootElement.GetProperty("steps")[2];
        step.GetProperty("result").GetString().ShouldBe("vetoed");
        step.GetProperty("standings")[0].GetProperty("clocks")[0].GetProperty("on").GetString().ShouldBe("2023-11-01");
    }

    [Fact]
    public void A_procedure_that_is_not_there_is_told_with_the_nearest() =>
        Treaty.Run("step", Suez, "un-charter/veto-debates").Invalid.ShouldBe("error TR0902: There is no procedure 'un-charter/veto-debates'; did you mean 'un-charter/veto-debate'?");

    private static string Typed(string lines, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Directory.SetCurrentDirectory(Treaty.Repository);
        var terminal = new Terminal(output, error, IsTerminal: true, ShowsProgress: false, HasColor: false, 100) { In = new StringReader(lines), IsInteractive = true };
        TreatyCommand.Run(args, terminal).ShouldBe(0, error.ToString());
        return output.ToString();
    }
}
