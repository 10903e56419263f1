using System.Collections.Immutable;
using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Verdicts;
using static TreatyRules.Tests.Verdicts.Verdicts;

namespace TreatyRules.Tests.Verdicts;

public sealed class VerdictJsonTests
{
    [Fact]
    public void Every_key_of_the_contract_is_there()
    {
        JsonElement verdict = Write(Of(Outcome.Authorised));
        foreach (string key in new[]
        {
            "crisis", "asOf", "treaty", "procedure", "state", "outcome", "triggersCollectiveAction", "since", "cause", "articles", "duties",
            "readings", "decisions", "possible", "missing", "assumed", "ignored", "trace",
        })
        {
            verdict.TryGetProperty(key, out _).ShouldBeTrue(key);
        }

        verdict.TryGetProperty("states", out _).ShouldBeFalse();
    }

    [Fact]
    public void States_are_listed_where_the_state_is_not_certain()
    {
        JsonElement verdict = Write(Of(Outcome.Authorised) with { State = null, States = ["individual", "collective"], Since = null });
        verdict.GetProperty("state").ValueKind.ShouldBe(JsonValueKind.Null);
        verdict.GetProperty("since").ValueKind.ShouldBe(JsonValueKind.Null);
        verdict.GetProperty("states").EnumerateArray().Select(state => state.GetString()).ShouldBe(["individual", "collective"]);
    }

    [Fact]
    public void A_cause_is_an_object()
    {
        JsonElement cause = Write(Of(Outcome.Blocked, Cause(CauseKind.Vetoed, ["RUS"], null, null, CauseKind.Shortfall))).GetProperty("cause");
        cause.GetProperty("is").GetString().ShouldBe("vetoed");
        cause.GetProperty("rule").GetString().ShouldBe("substantive");
        cause.GetProperty("by")[0].GetString().ShouldBe("RUS");
        cause.GetProperty("also")[0].GetString().ShouldBe("shortfall");
    }

    [Fact]
    public void Names_of_the_treaty_itself_go_without_it_and_others_with_it()
    {
        JsonElement readings = Write(Of(Outcome.Authorised) with
        {
            Readings = ImmutableSortedDictionary<string, string>.Empty.Add("pact/abstention", "no-veto").Add("charter/abstention", "a-veto"),
        }).GetProperty("readings");
        readings.GetProperty("abstention").GetString().ShouldBe("no-veto");
        readings.GetProperty("charter/abstention").GetString().ShouldBe("a-veto");
    }

    [Fact]
    public void Duties_permissions_and_prohibitions_stand_apart()
    {
        JsonElement verdict = Write(Of(Outcome.Obliged) with
        {
            Effects =
            [
                new EffectInForce(EffectKind.Duty, ["FRA"], "assist", "armed-force", Discretion.Means, "5", null),
                new EffectInForce(EffectKind.Prohibition, ["GBR"], "trade", null, null, "16", null),
            ],
        });
        verdict.GetProperty("duties")[0].GetProperty("must").GetString().ShouldBe("assist");
        verdict.GetProperty("duties")[0].GetProperty("discretion").GetString().ShouldBe("means");
        verdict.GetProperty("permissions").GetArrayLength().ShouldBe(0);
        verdict.GetProperty("prohibitions")[0].GetProperty("mustNot").GetString().ShouldBe("trade");
    }

    [Fact]
    public void A_decision_has_the_counts_of_its_ballots()
    {
        JsonElement decision = Write(Of(Outcome.Authorised) with { Decisions = [Vote("R/1", VoteResult.Adopted, null, 9, 1, 2, 3, 4)] }).GetProperty("decisions")[0];
        decision.GetProperty("event").GetString().ShouldBe("R/1");
        decision.GetProperty("on").GetString().ShouldBe("1900-01-10");
        decision.GetProperty("result").GetString().ShouldBe("adopted");
        decision.GetProperty("counts").EnumerateObject().Select(count => (count.Name, count.Value.GetInt32()))
            .ShouldBe([("yes", 9), ("no", 1), ("abstain", 2), ("notVoting", 3), ("absent", 4), ("unknown", 0)]);
    }

    [Fact]
    public void The_same_verdicts_are_the_same_bytes() => VerdictJson.Write([Of(Outcome.Blocked)], "1").ShouldBe(VerdictJson.Write([Of(Outcome.Blocked)], "1"));

    private static JsonElement Write(Verdict verdict)
    {
        JsonElement document = JsonDocument.Parse(VerdictJson.Write([verdict], "2026.1")).RootElement;
        document.GetProperty("schema").GetString().ShouldBe("treatyrules/verdicts/1");
        return document.GetProperty("verdicts")[0];
    }
}
