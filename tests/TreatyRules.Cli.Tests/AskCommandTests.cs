using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class AskCommandTests
{
    private const string Article5 = "north-atlantic-treaty/article-5";

    [Fact]
    public void Without_a_terminal_answers_are_read_line_by_line()
    {
        string text = Treaty.Reading("no\n", "ask", Article5, "--date", "2001-09-12").Done;
        text.ShouldStartWith("north-atlantic-treaty/article-5, as of 2001-09-12\n");
        text.ShouldContain("\n1. Was there a hostility? (One side's use or threat of force against one state.)\n   art. 5: ");
        text.ShouldContain("\n     1  yes  -> not engaged, pending, blocked or obliged\n     2  no   -> not engaged\n> no\nstill possible: not engaged\n");
        text.ShouldEndWith("\nnorth-atlantic-treaty/article-5: not engaged: no-attack or ended (5)\n");
    }

    [Fact]
    public void The_end_of_the_input_tells_what_is_still_possible()
    {
        Ran ran = Treaty.Reading("yes\n", "ask", Article5, "--date", "2001-09-12");
        ran.ExitCode.ShouldBe(0);
        ran.Out.ShouldContain("\nnorth-atlantic-treaty/article-5: undetermined: not engaged or pending or blocked or obliged");
    }

    [Fact]
    public void Going_back_asking_why_and_a_wrong_answer_ask_again()
    {
        string text = Treaty.Reading("back\nwhy\nnope\nyes\nback\nhelp\nsave\nquit\nno\n", "ask", Article5, "--date", "2001-09-12").Done;
        text.ShouldContain("\n> back\nThis is the first question.\n");
        text.ShouldContain("\n> why\nthere is a covered-attack where covered-attack.from is after the last end-of-measures.on  (art. 5)\n");
        text.ShouldContain("\n> nope\n'nope' is no answer. Answer with yes, no or unknown.\n");
        text.ShouldContain("\n> back\nstill possible: not engaged, pending, blocked or obliged\n\n1. Was there a hostility?");
        text.ShouldContain("\n> help\na value or the number of a choice");
        text.ShouldContain("\n> quit\n\nnorth-atlantic-treaty/article-5: undetermined");
    }

    [Fact]
    public void What_is_saved_comes_to_the_same_verdict_and_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("an-attack.yaml");
        Treaty.Reading("yes\nthreat\n", "ask", Article5, "--date", "2001-09-12", "--save", path).Done.ShouldContain("article-5: not engaged");
        Treaty.Run("test", path).Done.ShouldStartWith("1 passed");
        Treaty.Run("ask", Article5, "--save", path).Invalid.ShouldBe($"error TR0931: There is a file '{path}' already; name another, or replace it with '--force'.");
        Treaty.Reading($"save {path}\nquit\n", "ask", Article5, "--date", "2001-09-12").Done.ShouldContain($"\nThere is a file '{path}' already; name another");
        Treaty.Reading("no\n", "ask", Article5, "--date", "2001-09-12", "--save", path, "--force").Done.ShouldContain("article-5: not engaged");
        File.ReadAllText(path).ShouldContain("  hostilities: []\n");
    }

    [Fact]
    public void A_crisis_file_is_asked_about_what_it_leaves_unknown()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("an-attack.yaml", """
            crisis: an-attack
            date: 2001-09-12
            actors: [ raiders ]
            facts:
              hostilities: [ { id: raid, kind: armed-attack, by: raiders, against: USA, place: unknown } ]
            """);
        string text = Treaty.Reading("alaska\n", "ask", Article5, path).Done;
        text.ShouldContain("\n1. Where was the hostility?\n   art. 6: ");
        text.ShouldContain("\n> alaska\nstill possible: pending\n");
    }

    [Fact]
    public void As_json_the_questions_go_elsewhere()
    {
        Ran ran = Treaty.Reading("yes\nunknown\n", "ask", Article5, "--date", "2001-09-12", "--format", "json");
        ran.ExitCode.ShouldBe(0);
        ran.Error.ShouldContain("1. Was there a hostility?");
        using JsonDocument document = JsonDocument.Parse(ran.Out);
        JsonElement root = document.RootElement;
        root.GetProperty("schema").GetString().ShouldBe("treatyrules/ask/1");
        root.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("value").GetString()).ShouldBe(["yes", "unknown"]);
        root.GetProperty("verdict").GetProperty("outcome").GetString().ShouldBe("undetermined");
        root.GetProperty("missing").GetArrayLength().ShouldBeGreaterThan(0);
        root.GetProperty("next").GetProperty("about").GetString().ShouldNotBe("hostility.kind");
    }

    [Fact]
    public void What_cannot_be_asked_is_told()
    {
        Treaty.Run("ask", "north-atlantic-treaty/article-55").Invalid.ShouldContain("TR0902");
        Treaty.Run("ask", Article5, "nowhere.yaml").Invalid.ShouldContain("TR0908");
        Treaty.Run("ask", Article5, "--date", "yesterday").Invalid.ShouldContain("TR0907");
        Treaty.Run("ask", Article5, "--date", "2001-09-12", "--as-of", "2001-09-11").Invalid.ShouldContain("TR0402");
        Treaty.Run("ask", Article5, "--date", "2001-09-12", "--after", "S/1").Invalid.ShouldContain("TR0409");
        Treaty.Run("ask", Article5, "seeds/kuwait-1990.yaml", "--date", "2001-09-12").Invalid.ShouldContain("TR0901");
    }
}
