using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class LawTests
{
    [Fact]
    public void Everything_is_listed()
    {
        string text = Treaty.Run("list").Done;
        text.ShouldContain("\nun-charter ");
        text.ShouldContain("\nun-charter/security-council ");
        text.ShouldContain("\nun-charter/abstention-of-a-permanent-member ");
    }

    [Theory]
    [InlineData("events", "un-charter/draft-resolution ")]
    [InlineData("facts", "hostility ")]
    [InlineData("states", "SUN ")]
    [InlineData("places", "hawaii ")]
    public void What_a_crisis_can_name_is_listed(string what, string name) =>
        Treaty.Run("list", what).Lines.Count(line => line.StartsWith(name, StringComparison.Ordinal)).ShouldBe(1);

    [Fact]
    public void Procedures_alone_are_listed()
    {
        string[] lines = Treaty.Run("list", "procedures").Lines;
        lines[0].ShouldStartWith("procedure ");
        lines.Length.ShouldBe(1 + TreatyCorpus.Embedded.Law.Treaties.Sum(treaty => treaty.Procedures.Length));
    }

    [Fact]
    public void Lists_are_written_as_json()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("list", "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/list/1");
        JsonElement charter = document.RootElement.GetProperty("treaties").EnumerateArray().Single(treaty => treaty.GetProperty("treaty").GetString() == "un-charter");
        charter.GetProperty("from").GetString().ShouldBe("1945-10-24");
        charter.GetProperty("procedures").EnumerateArray().Select(procedure => procedure.GetProperty("procedure").GetString()).ShouldContain("security-council");
    }

    [Fact]
    public void A_voting_rule_is_told_in_words()
    {
        string text = Treaty.Run("show", "un-charter/substantive").Done;
        text.ShouldStartWith("un-charter/substantive: how un-charter/security-council votes  (art. 27(3))\n");
        text.ShouldContain("\n    until 1965-08-31: at least 7 votes in favour\n");
        text.ShouldContain("\n    at least 9 votes in favour\n");
        text.ShouldContain("\n    one of the permanent seats votes against\n");
        text.ShouldContain("\n  binds all parties\n");
    }

    [Fact]
    public void A_question_is_told_with_its_readings_and_who_holds_them()
    {
        string text = Treaty.Run("show", "abstention-of-a-permanent-member").Done;
        text.ShouldContain("\n  not-a-veto (the default)\n    held by the Council since 1946");
        text.ShouldContain("\n  a-veto\n");
    }

    [Fact]
    public void A_name_of_an_organ_and_of_a_procedure_tells_both()
    {
        string text = Treaty.Run("show", "un-charter/security-council").Done;
        text.ShouldStartWith("un-charter/security-council: an organ");
        text.ShouldContain("\nun-charter/security-council: ");
        text.ShouldContain("  begins at not-seized\n");
    }

    [Fact]
    public void An_article_tells_all_that_stands_under_it()
    {
        string text = Treaty.Run("show", "un-charter/27").Done;
        text.ShouldContain("un-charter/substantive: ");
        text.ShouldContain("un-charter/procedural: ");
        text.ShouldContain("un-charter/security-council: its steps under the article");
        text.ShouldNotContain("un-charter/general-assembly:");
    }

    [Fact]
    public void Every_name_of_the_law_can_be_told()
    {
        foreach (Model.Treaty treaty in TreatyCorpus.Embedded.Law.Treaties)
        {
            IEnumerable<string> names =
            [
                treaty.Id, .. treaty.Procedures.Select(one => one.Id), .. treaty.Organs.Select(one => one.Id), .. treaty.VotingRules.Select(one => one.Id),
                .. treaty.Questions.Select(one => one.Id), .. treaty.Terms.Select(one => one.Id), .. treaty.Events.Select(one => one.Id), .. treaty.Records.Select(one => one.Id),
            ];
            foreach (string name in names)
            {
                Description.LawInWords.Show(TreatyCorpus.Embedded.Law, name, out Diagnostics.Diagnostic? problem).ShouldNotBeEmpty(name);
                problem.ShouldBeNull(name);
            }
        }
    }

    [Fact]
    public void What_there_is_not_is_told_with_the_nearest_name() =>
        Treaty.Run("show", "un-charter/substantiv").Invalid
            .ShouldBe("error TR0904: Nothing in the law is called 'un-charter/substantiv', and it is no article of a treaty either; did you mean 'un-charter/substantive'?");

    [Fact]
    public void Rules_are_written_as_json()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("show", "un-charter/substantive", "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/show/1");
        document.RootElement.GetProperty("passages")[0].GetProperty("parts").GetArrayLength().ShouldBeGreaterThan(2);
    }

    [Fact]
    public void The_Council_of_1990_has_fifteen_members()
    {
        string text = Treaty.Run("members", "un-charter/security-council", "--as-of", "1990-08-02").Done;
        text.ShouldStartWith("un-charter/security-council permanent on 1990-08-02: 5\n  CHN  China\n");
        text.ShouldContain("\n  SUN  Soviet Union\n");
        text.ShouldContain("\nun-charter/security-council elected on 1990-08-02: 10\n");
    }

    [Fact]
    public void Members_are_those_of_a_day_and_the_day_must_be_named() =>
        Treaty.Run("members", "un-charter/security-council").Invalid.ShouldBe("error TR0901: 'treaty members' needs the day, such as '--as-of 1990-08-02'.");

    [Fact]
    public void The_alliance_of_1949_has_twelve_parties()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("members", "north-atlantic-treaty", "--as-of", "1949-08-24", "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/members/1");
        document.RootElement.GetProperty("groups")[0].GetProperty("members").GetArrayLength().ShouldBe(12);
    }

    [Fact]
    public void A_procedure_is_drawn_in_Mermaid()
    {
        string text = Treaty.Run("graph", "un-charter/veto-debate").Done;
        text.ShouldContain("\nstateDiagram-v2\n");
        text.ShouldContain("\n    [*] --> s_none\n");
        text.ShouldContain("    s_due --> s_overdue : after 10 working-days (A/RES/76/262, para 1)\n");
    }

    [Fact]
    public void A_procedure_is_drawn_in_DOT()
    {
        string text = Treaty.Run("graph", "veto-debate", "--as", "dot").Done;
        text.ShouldStartWith("digraph \"un-charter/veto-debate\" {\n");
        text.ShouldContain("    \"due\" -> \"overdue\" [label=\"after 10 working-days (A/RES/76/262, para 1)\"];\n");
        text.ShouldEndWith("}\n");
    }

    [Theory]
    [InlineData("crisis")]
    [InlineData("treaty")]
    [InlineData("gazetteer")]
    public void Schemas_are_json(string kind)
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("schema", kind).Done);
        document.RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public void Below_the_law_stand_the_cases_that_turn_on_it()
    {
        string text = Treaty.Run("show", "un-charter/27").Done;
        text.ShouldContain(" cases turn on it\n");
        text.ShouldContain("\n  suez-1956: S/3710 is vetoed; ");
    }

    [Fact]
    public void The_cases_are_written_as_json()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("show", "un-charter/42", "--format", "json").Done);
        JsonElement kuwait = document.RootElement.GetProperty("cases").EnumerateArray().Single(@case => @case.GetProperty("crisis").GetString() == "kuwait-1990");
        kuwait.GetProperty("because").EnumerateArray().Select(reason => reason.GetString()).ShouldContain("security-council is authorised");
        document.RootElement.GetProperty("untested").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Cases_of_ones_own_say_what_is_tested()
    {
        string path = Path.Combine(Treaty.Repository, "seeds", "goa-1961.yaml");
        Treaty.Run("list", "treaties", "--cases", path).Lines.Single(line => line.StartsWith("north-atlantic-treaty ", StringComparison.Ordinal)).ShouldContain(" 1 ");
        Treaty.Run("list", "treaties", "--cases", path).Lines.Single(line => line.StartsWith("rio-treaty ", StringComparison.Ordinal)).ShouldContain(" untested ");
        Treaty.Run("show", "rio-treaty/17", "--cases", path).Done.ShouldEndWith("\nuntested: no case turns on it\n");
        Treaty.Run("list", "untested", "--cases", path).Done.ShouldContain("\nquestion     un-charter/abstention-of-a-permanent-member\n");
    }

    [Fact]
    public void Cases_that_are_not_there_are_a_mistake() => Treaty.Run("list", "--cases", "no-such-folder").ExitCode.ShouldBe(3);
}
