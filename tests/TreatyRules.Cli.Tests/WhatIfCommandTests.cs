using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class WhatIfCommandTests
{
    private const string Crimea = "seeds/crimea-2014.yaml";

    [Fact]
    public void A_ballot_changed_is_told_before_and_after()
    {
        string text = Treaty.Run("whatif", Crimea, "--vote", "un-charter/security-council:RUS=abstain").Done;
        text.ShouldContain("\nwhat if un-charter/security-council:RUS=abstain\n");
        text.ShouldContain("\nun-charter/security-council: blocked -> recommended\n    state: vetoed -> ");
        text.ShouldNotContain("self-defence");
    }

    [Fact]
    public void All_verdicts_are_told_when_asked_for() =>
        Treaty.Run("whatif", Crimea, "--drop", "events[A/RES/68/262]", "--all").Done.ShouldContain("\nun-charter/self-defence: authorised\n");

    [Fact]
    public void A_reading_is_a_change_like_any_other() =>
        Treaty.Run("whatif", Crimea, "--reading", "party-to-a-dispute=enforced").Done.ShouldContain("\nun-charter/security-council: blocked -> recommended\n");

    [Fact]
    public void As_json_the_contract_is_named()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("whatif", Crimea, "--vote", "S/2014/189:RUS=abstain", "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/whatif/1");
        JsonElement council = document.RootElement.GetProperty("verdicts").EnumerateArray().Single(pair => pair.GetProperty("procedure").GetString() == "security-council");
        council.GetProperty("after").GetProperty("outcome").GetString().ShouldBe("recommended");
    }

    [Theory]
    [InlineData("--set", "hostilities[0].plce=hawaii", "TR0311")]
    [InlineData("--vote", "un-charter/security-council:RUS=abstian", "TR0312")]
    [InlineData("--drop", "events[S/2014/190]", "TR0431")]
    [InlineData("--set", "nonsense", "TR0430")]
    public void What_cannot_be_changed_is_told(string option, string change, string code) =>
        Treaty.Run("whatif", Crimea, option, change).Invalid.ShouldContain($"error {code}: ");
}
