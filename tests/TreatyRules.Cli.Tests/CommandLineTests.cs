using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class CommandLineTests
{
    private const string Kuwait = "seeds/kuwait-1990.yaml";

    [Fact]
    public void A_misspelt_command_is_offered_the_right_one() =>
        Treaty.Run("evalute", Kuwait).Invalid.ShouldBe("error TR0901: There is no command 'evalute'; did you mean 'evaluate'?");

    [Fact]
    public void A_misspelt_option_is_no_file() =>
        Treaty.Run("evaluate", Kuwait, "--procedur").Invalid.ShouldBe("error TR0901: '--procedur' is nothing that 'treaty evaluate' takes; did you mean '--procedure'?");

    [Theory]
    [InlineData("--reading", "abstention-of-a-permanent-member=a-veto", "test", "seeds/kuwait-1990.yaml")]
    [InlineData("--as-of", "1991-01-16", "list", "treaties")]
    [InlineData("--after", "S/RES/678", "snapshot", "check", "seeds/kuwait-1990.yaml")]
    public void What_a_verb_does_not_heed_it_refuses(string option, string value, params string[] verb) =>
        Treaty.Run([.. verb, option, value]).Invalid.ShouldBe($"error TR0901: '{option}' changes nothing in what 'treaty {verb[0]}' does; leave it out.");

    [Fact]
    public void A_drawing_can_be_read_by_programs()
    {
        JsonElement graph = JsonDocument.Parse(Treaty.Run("graph", "un-charter/veto-debate", "--format", "json").Done).RootElement;
        graph.GetProperty("schema").GetString().ShouldBe("treatyrules/graph/1");
        graph.GetProperty("states").EnumerateArray().Count(state => state.GetProperty("initial").GetBoolean()).ShouldBe(1);
        graph.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("to").GetString()).ShouldContain("overdue");
    }

    [Fact]
    public void Nothing_at_all_is_invalid() => Treaty.Run().Invalid.ShouldBe("error TR0901: A command is missing; 'treaty --help' lists them.");

    [Fact]
    public void A_missing_argument_is_invalid() => Treaty.Run("graph").Invalid.ShouldStartWith("error TR0901: 'treaty graph' needs PROCEDURE: ");

    [Fact]
    public void A_verb_that_does_several_things_asks_which() =>
        Treaty.Run("snapshot").Invalid.ShouldBe("error TR0901: 'treaty snapshot' needs one of check, diff, accept.");

    [Fact]
    public void Where_nothing_is_engaged_that_is_said()
    {
        using var folder = new TemporaryFolder();
        string crisis = folder.Write("quiet.yaml", "crisis: quiet\ndate: 1990-01-01\n");
        Treaty.Run("evaluate", crisis).Done.ShouldContain("no procedure is engaged");
        Treaty.Run("explain", crisis).Done.ShouldContain("no procedure is engaged");
    }

    [Fact]
    public void A_word_that_is_none_of_those_allowed_is_told_them() =>
        Treaty.Run("list", "nations").Invalid.ShouldEndWith("'treaties', 'procedures', 'organs', 'rules', 'questions', 'amendments', 'events', 'facts', 'states', 'places', 'untested'.");

    [Theory]
    [InlineData("explain", "--why-not", "authorized", "; did you mean 'authorised'?")]
    [InlineData("pivots", "--readings", "none", "error TR0901: 'none' is not among the words that '--readings' takes: all.")]
    [InlineData("step", "--to", "x", "error TR0901: '--to' takes a number, and not 'x'.")]
    public void A_value_that_an_option_does_not_take_is_told_those_that_it_does(string command, string option, string value, string problem) =>
        Treaty.Run(command, Kuwait, option, value).Invalid.ShouldEndWith(problem);

    [Theory]
    [InlineData("evaluate", Kuwait, "--procedure", "un-charter/securty-council", "error TR0902: There is no procedure 'un-charter/securty-council'; did you mean 'un-charter/security-council'?")]
    [InlineData("evaluate", Kuwait, "--reading", "a-veto", "error TR0906: 'a-veto' chooses no reading; one is chosen by 'question=reading'.")]
    [InlineData("evaluate", Kuwait, "--as-of", "15.01.1991", "error TR0907: '15.01.1991' is no date; dates are written as 1990-11-29.")]
    [InlineData("members", "un-charter/security-counsel", "--as-of", "1990-08-02", "error TR0903: There is no organ or treaty 'un-charter/security-counsel'; did you mean 'un-charter/security-council'?")]
    public void What_is_not_there_is_told_with_what_is(string command, string first, string second, string third, string problem) =>
        Treaty.Run(command, first, second, third).Invalid.ShouldBe(problem);

    [Fact]
    public void An_unknown_question_is_offered_the_nearest() =>
        Treaty.Run("evaluate", Kuwait, "--reading", "abstention-of-permanent-member=a-veto").Invalid.ShouldEndWith("did you mean 'abstention-of-a-permanent-member'?");

    [Fact]
    public void An_unknown_reading_is_told_those_of_the_question()
    {
        Ran ran = Treaty.Run("evaluate", Kuwait, "--reading", "abstention-of-a-permanent-member=a-vote");
        ran.ExitCode.ShouldBe(3);
        ran.Problems[0].ShouldEndWith("did you mean 'a-veto'?");
    }

    [Fact]
    public void A_missing_file_is_offered_the_nearest_name() =>
        Treaty.Run("evaluate", "seeds/kuwait-199.yaml").Invalid.ShouldBe("error TR0908: There is no file 'seeds/kuwait-199.yaml'; did you mean 'seeds/kuwait-1990.yaml'?");

    [Fact]
    public void A_day_before_the_crisis_is_no_day_of_it()
    {
        string problem = Treaty.Run("evaluate", Kuwait, "--as-of", "1990-08-01").Invalid;
        problem.ShouldStartWith("seeds/kuwait-1990.yaml(1,");
        problem.ShouldEndWith("error TR0402: 1990-08-01 is before 1990-08-02, when the crisis begins.");
    }

    [Fact]
    public void An_unknown_symbol_is_offered_the_nearest() =>
        Treaty.Run("evaluate", Kuwait, "--after", "S/RES/677x").Invalid.ShouldEndWith("error TR0409: No event of this crisis has the symbol 'S/RES/677x'; did you mean 'S/RES/677'?");

    [Fact]
    public void A_folder_of_treaties_that_is_not_there_is_told() =>
        Treaty.Run("evaluate", Kuwait, "--treaties", "no-treaties").Invalid.ShouldContain("error TR0375: There is no folder");

    [Fact]
    public void Treaties_of_a_folder_take_the_place_of_the_built_in_ones()
    {
        string own = Treaty.Run("evaluate", Kuwait, "--treaties", "treaties").Done;
        own.ShouldBe(Treaty.Run("evaluate", Kuwait).Done);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("explain")]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("members")]
    [InlineData("graph")]
    [InlineData("schema")]
    [InlineData("completion")]
    public void Help_teaches_by_example(string command)
    {
        string help = Treaty.Run(command, "--help").Done;
        help.ShouldContain($"\nExamples:\n  ");
        help.ShouldContain($"treaty {command}");
        help.Split('\n').ShouldAllBe(line => line.Length < 200);
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "#compdef treaty")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Shells_are_told_how_to_complete(string shell, string word) => Treaty.Run("completion", shell).Done.ShouldContain(word);

    [Theory]
    [InlineData("treaty gra", "graph")]
    [InlineData("treaty graph un-charter/securi", "un-charter/security-council")]
    [InlineData("treaty members north-atl", "north-atlantic-treaty")]
    [InlineData("treaty evaluate --reading abstention-of-a-perm", "abstention-of-a-permanent-member=a-veto")]
    public void Names_are_completed(string typed, string completed) => Treaty.Run($"[suggest:{typed.Length}]", typed).Lines.ShouldContain(completed);
}
