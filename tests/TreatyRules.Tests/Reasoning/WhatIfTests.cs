using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Reasoning;

namespace TreatyRules.Tests.Reasoning;

public sealed class WhatIfTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void An_abstention_in_place_of_a_veto_lets_the_draft_carry()
    {
        WhatIf whatIf = Compare(Seeds.Load("crimea-2014"), CrisisChange.Vote("un-charter/security-council:RUS=abstain"));

        VerdictPair pair = whatIf.Changed.Single(pair => pair.Procedure == Council);
        (pair.Before.Outcome, pair.After.Outcome).ShouldBe((Outcome.Blocked, Outcome.Recommended));
        pair.Differences.ShouldContain(new VerdictDifference("state", "vetoed", pair.After.State!));
        whatIf.Changed.ShouldNotContain(other => other.Procedure == "north-atlantic-treaty/article-5");
    }

    [Fact]
    public void A_ballot_is_changed_in_one_vote_by_its_symbol() =>
        Changed("crimea-2014", CrisisChange.Vote("S/2014/189:RUS=yes")).Events.Count(held => held.Ballots?.Named.GetValueOrDefault("RUS").Ballot == Ballot.Yes).ShouldBe(1);

    [Fact]
    public void A_fact_is_found_by_its_place_in_the_list_or_by_its_id()
    {
        Changed("crimea-2014", CrisisChange.Set("hostilities[0].place=hawaii")).ShouldSatisfyAllConditions(
            file => file.Records[0].Fields.Single(field => field.Field == "place").Datum.ShouldBe(new WordDatum("hawaii")),
            file => file.Records[0].Fields.Length.ShouldBe(Seeds.Load("crimea-2014").File.Records[0].Fields.Length));
        Changed("crimea-2014", CrisisChange.Set("hostilities.seizure.place=hawaii")).Records[0].Fields.Single(field => field.Field == "place").Datum.ShouldBe(new WordDatum("hawaii"));
        Changed("crimea-2014", CrisisChange.Set("hostilities.seizure.happened=unknown")).Records[0].HappenedUnknown.ShouldBeTrue();
        Changed("crimea-2014", CrisisChange.Set("hostilities.seizure.happened=no")).Records.ShouldBeEmpty();
    }

    [Fact]
    public void An_event_is_found_by_its_symbol()
    {
        Changed("crimea-2014", CrisisChange.Set("events[S/2014/189].parties-to-dispute=[RUS]")).Events[1].Fields
            .Single(field => field.Field == "parties-to-dispute").Datum.ToString().ShouldBe("[RUS]");
        Changed("crimea-2014", CrisisChange.Set("events[S/2014/189].on=2014-03-16")).Events[1].ShouldSatisfyAllConditions(
            held => held.On.ShouldBe(new DateOnly(2014, 3, 16)),
            held => held.TakesEffect.ShouldBe(held.On));
        Changed("crimea-2014", CrisisChange.Drop("events[S/2014/189]")).Events.Length.ShouldBe(2);
        Changed("crimea-2014", CrisisChange.Drop("events[0]")).Events.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("hostility[0].place=hawaii", "TR0401", "hostilities")]
    [InlineData("hostilities[7].place=hawaii", "TR0431", null)]
    [InlineData("hostilities.seizur.place=hawaii", "TR0431", "seizure")]
    [InlineData("hostilities[0].plce=hawaii", "TR0311", "place")]
    [InlineData("hostilities[0].place=hawai", "TR0310", "hawaii")]
    [InlineData("hostilities[0].happened=perhaps", "TR0312", null)]
    [InlineData("hostilities[0].until=2014-01-01", "TR0210", null)]
    [InlineData("events[0].on=2013-01-01", "TR0402", null)]
    public void What_cannot_be_set_is_told(string written, string code, string? suggestion)
    {
        Diagnostic told = Problem(CrisisChange.Set(written));
        if (code != "TR0210")
            told.Code.ShouldBe(code);
        told.Suggestion.ShouldBe(suggestion);
    }

    [Theory]
    [InlineData("un-charter/securty-council:RUS=abstain", "TR0432", "un-charter/security-council")]
    [InlineData("un-charter/security-council:RUX=abstain", "TR0308", "RUS")]
    [InlineData("un-charter/security-council:DEU=abstain", "TR0405", null)]
    [InlineData("un-charter/security-council:RUS=abstian", "TR0312", "abstain")]
    public void A_ballot_that_cannot_be_cast_is_told(string written, string code, string? suggestion)
    {
        Diagnostic told = Problem(CrisisChange.Vote(written));
        told.Code.ShouldBe(code);
        if (suggestion is not null)
            told.Suggestion.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("hostilities")]
    [InlineData("hostilities[0]=hawaii")]
    [InlineData("=hawaii")]
    public void What_is_no_change_is_told(string written) => CrisisChange.Set(written).Problem.ShouldNotBeNull().Code.ShouldBe("TR0430");

    [Fact]
    public void The_motions_that_a_crisis_supposes_can_be_changed()
    {
        CrisisLoad load = Crisis.Parse("""
            crisis: standing
            date: 2020-01-01
            facts:
              hostilities: [ { kind: armed-attack, by: RUS, against: UKR, place: crimea } ]
            ballots:
              un-charter/security-council: { otherwise: yes }
            """, "standing.yaml", Seeds.Law);
        Crisis crisis = load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics));

        Compare(crisis, CrisisChange.Vote("un-charter/security-council:RUS=no")).Changed.Single(pair => pair.Procedure == Council).After.Outcome.ShouldBe(Outcome.Blocked);
    }

    private static WhatIf Compare(Crisis before, (CrisisChange? Change, Diagnostic? Problem) change)
    {
        Crisis after = CrisisVariation.Of(before, Seeds.Law, [change.Change.ShouldNotBeNull()]).Crisis.ShouldNotBeNull();
        DateOnly day = WhatIf.DayOf(before, after);
        return WhatIf.Of(Seeds.Law.Hear(before, asOf: day), Seeds.Law.Hear(after, asOf: day));
    }

    private static CrisisFile Changed(string id, (CrisisChange? Change, Diagnostic? Problem) change)
    {
        CrisisLoad load = CrisisVariation.Of(Seeds.Load(id), Seeds.Law, [change.Change.ShouldNotBeNull(change.Problem?.ToString())]);
        return load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)).File;
    }

    private static Diagnostic Problem((CrisisChange? Change, Diagnostic? Problem) change) =>
        CrisisVariation.Of(Seeds.Load("crimea-2014"), Seeds.Law, [change.Change.ShouldNotBeNull()]).Diagnostics.ShouldHaveSingleItem();
}
