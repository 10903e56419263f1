using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class FlipsCommandTests
{
    private const string Crimea = "seeds/crimea-2014.yaml";
    private const string Council = "un-charter/security-council";

    [Fact]
    public void The_smallest_changes_are_told()
    {
        string text = Treaty.Run("flips", Crimea, Council, "--over", "ballots", "--over", "readings", "--most", "1").Done;
        text.ShouldContain("RUS on S/2014/189: no -> yes or abstain or not-voting or absent");
        text.ShouldContain("un-charter/party-to-a-dispute: default -> enforced");
    }

    [Fact]
    public void A_search_that_has_no_time_for_two_changes_goes_through_each_alone_and_says_so()
    {
        string text = Treaty.Run("flips", Crimea, Council, "--seconds", "0").Done;
        text.ShouldContain("RUS on S/2014/189: no -> yes or abstain or not-voting or absent");
        text.ShouldContain("the search ended early: of more than 1 changes at once");
    }

    [Fact]
    public void No_change_is_an_answer() =>
        Treaty.Run("flips", Crimea, Council, "--over", "ballots", "--to", "obliged", "--most", "1").Done.ShouldContain("no change of up to 1 makes it obliged");

    [Fact]
    public void An_outcome_that_no_state_of_the_procedure_has_is_told_so() =>
        Treaty.Run("flips", Crimea, "un-charter/veto-debate", "--to", "obliged").Done.ShouldContain("none of its states is obliged");

    [Fact]
    public void Procedures_that_cannot_come_to_the_outcome_are_left_out()
    {
        string text = Treaty.Run("flips", Crimea, "--to", "obliged", "--most", "1").Done;
        text.ShouldContain("un-charter/security-council");
        text.ShouldNotContain("un-charter/self-defence");
    }

    [Fact]
    public void An_outcome_that_no_procedure_engaged_could_come_to_is_a_mistake_of_the_question() =>
        Treaty.Run("flips", "seeds/new-york-2001.yaml", "--to", "recommended").Invalid.ShouldContain("TR0914");

    [Fact]
    public void As_json_the_contract_is_named()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("flips", Crimea, Council, "--over", "ballots", "--most", "1", "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/flips/1");
        document.RootElement.GetProperty("from").GetString().ShouldBe("blocked");
        document.RootElement.GetProperty("flips")[0].GetProperty("changes")[0].GetProperty("kind").GetString().ShouldBe("ballot");
    }

    [Fact]
    public void A_procedure_that_there_is_not_is_told() => Treaty.Run("flips", Crimea, "un-charter/securty-council").Invalid.ShouldContain("did you mean");
}
