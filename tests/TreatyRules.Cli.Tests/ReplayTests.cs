using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class ReplayTests
{
    [Fact]
    public void A_record_that_agrees_is_told_in_numbers()
    {
        string[] lines = Treaty.Run("replay", "docs/votes.csv").Done.Split('\n');
        lines[0].ShouldBe("4 votes in 4 rows; 0 decisions without a vote, 0 left out.");
        lines[1].ShouldBe("3 decided, 3 of them with every ballot by name: 3 agree with the record, 0 do not.");
        lines[3].ShouldBe("open  S/RES/83, 1950-06-27: on record adopted, in law adopted or vetoed; missing names of the ballots on S/RES/83");
    }

    [Fact]
    public void As_json_a_disagreement_has_its_cause_and_its_question()
    {
        Ran ran = Treaty.Run("replay", "docs/votes.csv", "--reading", "abstention-of-a-permanent-member=a-veto", "--format", "json");
        ran.ExitCode.ShouldBe(2);
        using JsonDocument document = JsonDocument.Parse(ran.Out);
        JsonElement root = document.RootElement;
        root.GetProperty("schema").GetString().ShouldBe("treatyrules/replay/1");
        (root.GetProperty("rows").GetInt32(), root.GetProperty("decided").GetInt32(), root.GetProperty("agree").GetInt32(), root.GetProperty("undecided").GetInt32()).ShouldBe((4, 3, 2, 1));
        JsonElement only = root.GetProperty("disagree").EnumerateArray().ShouldHaveSingleItem();
        only.GetProperty("id").GetString().ShouldBe("S/RES/678");
        only.GetProperty("recorded").GetString().ShouldBe("adopted");
        only.GetProperty("decided").GetString().ShouldBe("vetoed");
        only.GetProperty("cause").GetProperty("is").GetString().ShouldBe("vetoed");
        only.GetProperty("cause").GetProperty("by")[0].GetString().ShouldBe("CHN");
        only.GetProperty("question").GetString().ShouldBe("un-charter/abstention-of-a-permanent-member");
    }

    [Fact]
    public void Progress_is_shown_to_a_person_and_wiped()
    {
        Ran ran = Treaty.OnScreen("replay", "docs/votes.csv");
        ran.Error.ShouldBe("\r\u001b[K4 rows\r\u001b[K");
        ran.Out.ShouldStartWith("4 votes in 4 rows;");
    }

    [Fact]
    public void A_bad_row_is_told_with_its_line_and_the_others_are_decided()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("votes.csv", File.ReadAllText(Path.Combine(Treaty.Repository, "docs", "votes.csv")) + "S/RES/1,yesterday,adopted,11,0,0,0,11,,,vote,\n");
        Ran ran = Treaty.Run("replay", path);
        ran.ExitCode.ShouldBe(0);
        ran.Problems.ShouldHaveSingleItem().ShouldStartWith($"{path}(6,1): warning TR0706: 'yesterday' in the column 'date' is not a date");
        ran.Lines[0].ShouldBe("4 votes in 5 rows; 0 decisions without a vote, 1 left out.");
    }

    [Fact]
    public void A_file_that_is_no_record_is_refused()
    {
        Treaty.Run("replay", "docs/cli.md").Invalid.ShouldStartWith("docs/cli.md(1,1): error TR0702: ");
        Treaty.Run("replay", "nowhere.csv").Invalid.ShouldBe("error TR0908: There is no file 'nowhere.csv'.");
        Treaty.Run("replay", "docs/votes.csv", "--layout", "taly").Invalid.ShouldContain("TR0703");
    }
}
