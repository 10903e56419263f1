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

    [Theory]
    [InlineData("S/2014/189", "un-charter/security-council: blocked -> pending")]
    [InlineData("seizure", "un-charter/self-defence: authorised -> not engaged")]
    [InlineData("hostilities", "un-charter/self-defence: authorised -> not engaged")]
    [InlineData("assembly-resolution", "un-charter/assembly-recommendation: recommended -> not engaged")]
    public void What_is_left_out_is_called_by_its_symbol_or_id_or_as_the_only_one_of_its_kind(string name, string change) =>
        Treaty.Run("whatif", Crimea, "--drop", name).Done.ShouldContain($"\nwhat if without {name}\n{change}\n");

    [Fact]
    public void A_symbol_with_a_dot_in_it_names_an_event()
    {
        Treaty.Run("whatif", "seeds/suez-1956.yaml", "--drop", "S/3713/Rev.1").Done.ShouldContain("\nwhat if without S/3713/Rev.1\n");
        Treaty.Run("whatif", "seeds/suez-1956.yaml", "--set", "S/3713/Rev.1.under=none").Done.ShouldContain("\nwhat if S/3713/Rev.1.under=none\n");
    }

    [Fact]
    public void An_organ_may_be_named_without_its_treaty() =>
        Treaty.Run("whatif", Crimea, "--vote", "security-council:RUS=abstain").Done.ShouldContain("\nun-charter/security-council: blocked -> recommended\n");

    [Fact]
    public void Of_effects_only_those_are_told_that_came_or_went()
    {
        string text = Treaty.Run("whatif", "seeds/kuwait-1990.yaml", "--drop", "S/RES/678").Done;
        text.ShouldContain("\n    decisions: S/RES/678 adopted -> none\n    no longer: AFG, AGO, ALB, ARE, ARG and 154 more may use all necessary means (42, 48), for S/RES/678\n");
        text.ShouldNotContain("comply with the provisional measures");
    }

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
    [InlineData("--drop", "S/2014/190", "TR0433")]
    [InlineData("--set", "seizur.place=hawaii", "TR0433")]
    [InlineData("--set", "nonsense", "TR0430")]
    public void What_cannot_be_changed_is_told(string option, string change, string code) =>
        Treaty.Run("whatif", Crimea, option, change).Invalid.ShouldContain($"error {code}: ");

    [Fact]
    public void A_name_that_several_have_is_told_with_all_of_them() =>
        Treaty.Run("whatif", "seeds/suez-1956.yaml", "--drop", "hostilities").Invalid
            .ShouldContain("error TR0434: 'hostilities' may be any of hostilities[sinai], hostilities[canal]; write which.");
}
