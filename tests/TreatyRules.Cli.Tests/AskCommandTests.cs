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
        Treaty.Reading("yes\nthreat\nno\n", "ask", Article5, "--date", "2001-09-12", "--save", path).Done.ShouldContain("article-5: not engaged");
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
    public void What_was_not_answered_is_told_at_the_end_and_what_nobody_spoke_of_is_not_saved()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("a-threat.yaml");
        string text = Treaty.Reading("yes\nthreat\n", "ask", Article5, "--date", "2001-09-12", "--save", path).Done;
        text.ShouldContain("\n3. Was there another hostility?\n");
        text.ShouldEndWith($"\nnorth-atlantic-treaty/article-5: not engaged: no-attack or ended (5)\n   still open: Was there another hostility?\nwritten: {path}\n");
        Treaty.Run("check", path).Done.ShouldContain("0 errors, 0 warnings");
        Treaty.Run("test", path).Done.ShouldStartWith("1 passed");
    }

    [Fact]
    public void Without_a_day_the_first_question_is_for_it()
    {
        string text = Treaty.Reading("yes\n2001-09-12\nno\n", "ask", Article5).Done;
        text.ShouldContain("\n1. On what day does the crisis begin?\n   North Atlantic Treaty is in force from 1949-08-24\n");
        text.ShouldContain("\n> yes\n'yes' is no day. Answer with a day such as 2001-09-12, or 'default' for today.\n");
        text.ShouldContain("\n2. Was there a hostility?");
        text.ShouldEndWith("\nnorth-atlantic-treaty/article-5: not engaged: no-attack or ended (5)\n");
    }

    [Fact]
    public void Unknown_throughout_ends_and_so_does_rubbish()
    {
        string unknown = string.Concat(Enumerable.Repeat("unknown\n", 60));
        Treaty.Reading(unknown, "ask", Article5, "--date", "2001-09-12").Done.ShouldContain("\nnorth-atlantic-treaty/article-5: undetermined");
        Treaty.Reading("\n???\n?\n\u0007\nback\nsave\n", "ask", Article5, "--date", "2001-09-12").Done.ShouldSatisfyAllConditions(
            text => text.ShouldContain("\n> \nNothing was answered. Answer with yes, no or unknown.\n"),
            text => text.ShouldContain("\n> ?\na value or the number of a choice"),
            text => text.ShouldContain("\nSay to which file: 'save FILE'.\n"));
    }

    [Fact]
    public void A_program_is_told_each_thing_on_a_line()
    {
        Ran ran = Treaty.Reading("yes\nwhy\nback\nyes\nunknown\n", "ask", Article5, "--date", "2001-09-12", "--format", "json");
        ran.ExitCode.ShouldBe(0);
        ran.Error.ShouldBeEmpty();
        JsonElement[] lines = [.. ran.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        lines.ShouldAllBe(line => line.GetProperty("schema").GetString() == "treatyrules/ask/1");
        lines.Select(line => line.GetProperty("is").GetString()).ShouldBe(["begin", "question", "answer", "question", "why", "back", "question", "answer", "question", "answer", "question", "verdict"]);
        JsonElement question = lines[1];
        (question.GetProperty("about").GetString(), question.GetProperty("article").GetString(), question.GetProperty("isMostDecisive").GetBoolean()).ShouldBe(("hostility", "5", true));
        question.GetProperty("choices")[1].GetProperty("leaves")[0].GetString().ShouldBe("not-engaged");
        JsonElement end = lines[^1];
        end.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("value").GetString()).ShouldBe(["yes", "unknown"]);
        end.GetProperty("verdict").GetProperty("outcome").GetString().ShouldBe("undetermined");
        end.GetProperty("missing").GetArrayLength().ShouldBeGreaterThan(0);
        end.GetProperty("next").GetProperty("about").GetString().ShouldNotBe("hostility.kind");
    }

    [Fact]
    public void A_program_answers_days_goes_back_across_them_and_leaves_one_unknown()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("a-notice.yaml");
        Ran ran = Treaty.Reading("yes\nBelgium\n2\nback\n1976-03-01\nunknown\nquit\n", "ask", "north-atlantic-treaty/withdrawal", "--date", "1975-01-01", "--format", "json", "--save", path);
        (ran.ExitCode, ran.Error).ShouldBe((0, ""));
        JsonElement[] lines = [.. ran.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        JsonElement[] days = [.. lines.Where(line => line.GetProperty("is").GetString() == "question" && line.GetProperty("about").GetString() is "as-of" or "notice-of-denunciation.on")];
        days.Take(2).Select(day => day.GetProperty("about").GetString()).ShouldBe(["as-of", "notice-of-denunciation.on"]);
        days[0].GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("label").GetString()).ShouldBe(["1975-01-01 to 1975-12-31", "1976-01-01 to 1976-02-05 at least"]);
        lines.Where(line => line.GetProperty("is").GetString() is "answer" or "back").Select(line => line.GetProperty("asOf").GetString())
            .ShouldBe(["1975-01-01", "1975-01-01", "1976-01-01", "1975-01-01", "1976-03-01", "1976-03-01"]);
        JsonElement end = lines.Single(line => line.GetProperty("is").GetString() == "verdict");
        end.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("value").GetString()).ShouldBe(["yes", "BEL", "1976-03-01", "unknown"]);
        end.GetProperty("verdict").GetProperty("outcome").GetString().ShouldBe("adopted");
        lines[^1].GetProperty("is").GetString().ShouldBe("saved");
        Treaty.Run("test", path).Done.ShouldStartWith("1 passed");
    }

    [Fact]
    public void A_program_that_does_not_answer_is_told_the_line_and_ends_with_an_error()
    {
        Ran ran = Treaty.Reading("perhaps\nno\n", "ask", Article5, "--date", "2001-09-12", "--format", "json");
        ran.ExitCode.ShouldBe(3);
        ran.Problems.ShouldHaveSingleItem().ShouldStartWith("answers(1,1): error TR0932: The line does not answer the question for 'hostility': 'perhaps' is no answer.");
        ran.Out.ShouldContain("\"is\":\"refused\",\"written\":\"perhaps\"");
        ran.Out.ShouldContain("\"outcome\":\"not-engaged\"");
    }

    [Fact]
    public void Who_waits_at_a_terminal_is_told_how_far_was_looked_ahead_and_a_pipe_is_not()
    {
        string told = Treaty.OnScreen("ask", "osce/moscow-mechanism", "--date", "2020-06-01").Error;
        told.ShouldStartWith("\r\u001b[K2000 steps looked ahead\r\u001b[K4000 steps looked ahead");
        told.ShouldEndWith("\r\u001b[K");
        Treaty.Reading("", "ask", "osce/moscow-mechanism", "--date", "2020-06-01").Error.ShouldBeEmpty();
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
