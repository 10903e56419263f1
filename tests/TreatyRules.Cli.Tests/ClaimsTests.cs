using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class ClaimsTests
{
    [Fact]
    public void The_ledger_of_the_seed_documents_is_borne_out()
    {
        Ran ran = Treaty.Run("claims");
        ran.ExitCode.ShouldBe(0, string.Join('\n', ran.Lines.Where(line => line.Contains("differs: "))));
        ran.Lines[^1].ShouldMatch("^[0-9]+ claims: .*; the law bears out (?<n>[0-9]+) of the \\k<n> findings that it decides\\.$");
    }

    [Fact]
    public void Claims_are_chosen_by_finding_and_name()
    {
        Ran ran = Treaty.Run("claims", "--finding", "false", "--claim", "kyrgyzstan-peacekeepers");
        ran.Done.ShouldStartWith("false         kyrgyzstan-peacekeepers: ");
        ran.Lines.ShouldContain("contradiction  kyrgyzstan-refused / kyrgyzstan-peacekeepers");
        Treaty.Run("claims", "--claim", "kirgizstan-peacekeepers").Invalid.ShouldContain("did you mean 'kyrgyzstan-peacekeepers'?");
    }

    [Fact]
    public void As_json_a_claim_has_what_decides_it()
    {
        using JsonDocument document = JsonDocument.Parse(Treaty.Run("claims", "--claim", "kyrgyzstan-peacekeepers", "--format", "json").Done);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/claims/1");
        JsonElement claim = document.RootElement.GetProperty("claims").EnumerateArray().ShouldHaveSingleItem();
        claim.GetProperty("finding").GetString().ShouldBe("false");
        claim.GetProperty("decidedBy").EnumerateArray().ShouldAllBe(evidence => evidence.GetProperty("passed").GetBoolean());
        document.RootElement.GetProperty("contradictions").GetArrayLength().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_ledger_that_there_is_not_is_told() => Treaty.Run("claims", "seeds/clams.yaml").Invalid.ShouldContain("did you mean 'seeds/claims.yaml'?");
}
