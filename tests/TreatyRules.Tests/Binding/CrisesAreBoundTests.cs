using TreatyRules.Binding;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Tests.Binding;

public sealed class CrisesAreBoundTests
{
    private static readonly Law Law = SmallLaw.Sound("""
        questions: { who: { asks: Who?, readings: { council: { default: always }, each-party: {} } } }
        organs: { council: { seats: { permanent: [ FRA, GBR ], elected: { 1960: [ USA ], 1961: [ DEU ] } } } }
        voting: { finding: { organ: council, ways: { unanimous: { objection: some seat where ballot = no }, by-majority: { majority: yes > 1/2 * seats } } } }
        events:
          complaint: { fields: { by: state } }
          finding: { fields: { kind: { one-of: [ breach, none ], default: none }, about: { states, default: parties } }, vote: finding }
        procedures:
          defence: { initial: idle, states: { idle: { outcome: not-engaged, on: { finding: { unanimous: { to: due } } } }, due: { outcome: obliged } } }
        """);

    private static CrisisFile Sound(string crisis)
    {
        var (bound, diagnostics) = CrisisReader.Read(SourceText.From("test.yaml", crisis), Law);
        diagnostics.ShouldBeEmpty(string.Join("\n", diagnostics));
        return bound.ShouldNotBeNull();
    }

    [Fact]
    public void A_field_of_one_value_that_is_given_a_list_makes_a_record_of_each()
    {
        var crisis = Sound("""
            crisis: test
            date: 1960-06-01
            facts: { attacks: [ { id: landing, kind: invasion, by: [ SUN, USA ], against: FRA, from: 1960-06-02, until: 1960-07-01, allies: [ GBR, RUS ] } ] }
            """);
        crisis.Records.Select(record => string.Join(", ", record.Fields.Select(field => $"{field.Field} {field.Datum}"))).ShouldBe(
        [
            "kind invasion, by RUS, against FRA, place unknown, flagrant no, losses 0, allies [GBR, RUS]",
            "kind invasion, by USA, against FRA, place unknown, flagrant no, losses 0, allies [GBR, RUS]",
        ]);
        crisis.Records[0].ShouldSatisfyAllConditions(
            record => record.Id.ShouldBe("landing"), record => record.From.ShouldBe(new DateOnly(1960, 6, 2)), record => record.Until.ShouldBe(new DateOnly(1960, 7, 1)));
        crisis.OmittedLists.ShouldBe(["call"]);
    }

    [Fact]
    public void What_is_left_out_or_unknown_is_unknown_and_an_act_stays()
    {
        var crisis = Sound("""
            crisis: test
            date: 1960-06-01
            facts: { attacks: [], calls: [ { by: unknown, on: 1960-06-03, happened: unknown }, { by: FRA, happened: no } ] }
            """);
        crisis.OmittedLists.ShouldBeEmpty();
        var call = crisis.Records.ShouldHaveSingleItem();
        call.HappenedUnknown.ShouldBeTrue();
        call.From.ShouldBe(new DateOnly(1960, 6, 3));
        call.Until.ShouldBeNull();
        call.Fields.Select(field => field.Datum.ToString()).ShouldBe(["unknown", "any"]);
    }

    [Fact]
    public void Places_and_actors_of_its_own()
    {
        var crisis = Sound("""
            crisis: test
            date: 1960-06-01
            actors: [ rebels ]
            places: { the-pass: { region: europe } }
            facts: { attacks: [ { kind: raid, by: rebels, against: FRA, place: the-pass }, { kind: raid, by: rebels, against: FRA, place: { sovereign: SUN, region: europe } } ] }
            """);
        crisis.Actors.ShouldBe(["rebels"]);
        crisis.Places.Select(place => place.Id).ShouldBe(["the-pass", "place-2"]);
        crisis.Places[1].Sovereigns.ShouldHaveSingleItem().State.ShouldBe("RUS");
        crisis.Records[1].Fields[3].Datum.ToString().ShouldBe("place-2");
    }

    [Fact]
    public void Events_keep_their_order_their_ballots_and_what_history_says()
    {
        var crisis = Sound("""
            crisis: test
            date: 1960-06-01
            events:
              - { event: pact/complaint, by: [ FRA, GBR ] }
              - { event: pact/finding, on: 1960-06-02, takes-effect: 1960-06-04, symbol: F/1, kind: breach, ballots: { no: GBR, abstain: [ 1 ], unknown: FRA, otherwise: absent }, recorded: by-majority, vetoed-by: SUN }
              - { event: pact/finding, without-vote: adopted, happened: unknown, about: [] }
            """);
        crisis.Events.Select(held => held.Event).ShouldBe(["pact/complaint", "pact/complaint", "pact/finding", "pact/finding"]);
        var finding = crisis.Events[2];
        finding.TakesEffect.ShouldBe(new DateOnly(1960, 6, 4));
        finding.Fields.Select(field => field.Field).ShouldBe(["kind"], "a default set is worked out on the day");
        finding.Recorded.ShouldBe("by-majority");
        finding.RecordedBy.ShouldBe(["RUS"]);
        var sheet = finding.Ballots.ShouldNotBeNull();
        sheet.Named.OrderBy(named => named.Key).Select(named => $"{named.Key} {named.Value.Ballot}").ShouldBe(["FRA ", "GBR No"]);
        sheet.Unnamed.ShouldBe([0, 0, 1, 0, 0]);
        sheet.Otherwise.ShouldBe(Ballot.Absent);
        crisis.Events[3].ShouldSatisfyAllConditions(
            held => held.WithoutVote.ShouldBe(VoteResult.Adopted), held => held.Happened.ShouldBeNull(), held => held.Ballots.ShouldBeNull(), held => held.Fields.Length.ShouldBe(2));
        crisis.LastDay.ShouldBe(new DateOnly(1960, 6, 4));
    }

    [Fact]
    public void Expectations_are_bound_like_everything_else()
    {
        var expected = Sound("""
            crisis: test
            date: 1960-06-01
            events: [ { event: pact/finding, symbol: F/1 } ]
            expect:
              - { of: pact/defence, under: { who: each-party }, outcome: undetermined, possible: [ obliged, not-engaged ], state: due, bearers: [ SUN ], not-permitted: FRA, because: [ "1", "2" ] }
              - { event: F/1, way: unanimous, by: [] }
            """).Expectations;
        expected[0].ShouldSatisfyAllConditions(
            e => e.Under.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, string>("pact/who", "each-party")),
            e => e.Outcome.ShouldBe(Outcome.Undetermined),
            e => e.Possible.ShouldBe([Outcome.Obliged, Outcome.NotEngaged]),
            e => e.Bearers.ShouldNotBeNull().ShouldBe(["RUS"]),
            e => e.Permitted.ShouldBeNull(),
            e => e.NotPermitted.ShouldBe(["FRA"]),
            e => e.Because.ShouldBe(["1", "2"]));
        expected[1].Result.ShouldBe("unanimous");
        expected[1].By.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("events: [ { event: [|pact/vote|] } ]", "TR0301", "choose from complaint, finding.")]
    [InlineData("facts: { attacks: [ { [|weapon|]: tanks } ] }", "TR0311", "choose from against, allies, by, flagrant, kind, losses, place.")]
    public void Where_no_name_is_near_all_that_there_are_are_told(string line, string code, string told) =>
        SmallLaw.CrisisShouldTell(Law, $"crisis: test\ndate: 1960-06-01\n{line}\n", code).ShouldHaveSingleItem().Message.ShouldEndWith(told);

    [Theory]
    [InlineData("against: [|Germany|]", "TR0308", "did you mean 'DEU'?")]
    [InlineData("against: [|ger|]", "TR0308", "did you mean 'DEU'?")]
    [InlineData("against: [|united|]", "TR0308", "did you mean one of GBR, USA?")]
    [InlineData("against: [|ZZZ|]", "TR0308", "'treaty list states' has the codes of all states.")]
    [InlineData("place: [|kinmen|]", "TR0310", "or describe one on the spot.")]
    public void Who_writes_the_name_of_a_state_is_told_its_code(string field, string code, string told) =>
        SmallLaw.CrisisShouldTell(Law, $"crisis: test\ndate: 1960-06-01\nfacts: {{ attacks: [ {{ {field} }} ] }}\n", code).ShouldHaveSingleItem().Message.ShouldEndWith(told);

    [Theory]
    [InlineData("facts: { [|atacks|]: [] }", "TR0401")]
    [InlineData("facts: { attacks: [ { [|kinds|]: raid } ] }", "TR0311")]
    [InlineData("facts: { attacks: [ { kind: [|siege|] } ] }", "TR0312")]
    [InlineData("facts: { attacks: [ { losses: [|many|] } ] }", "TR0342")]
    [InlineData("facts: { attacks: [ { against: [|GER|] } ] }", "TR0308")]
    [InlineData("facts: { attacks: [ { place: { region: [|moon|] } } ] }", "TR0312")]
    [InlineData("facts: { attacks: [ { from: 1960-06-03, until: [|1960-06-03|] } ] }", "TR0360")]
    [InlineData("facts: { calls: [ { from: 1960-06-03, [|on|]: 1960-06-03 } ] }", "TR0413")]
    [InlineData("actors: [ rebels, [|rebels|] ]", "TR0414")]
    [InlineData("places: { [|calais|]: { region: europe } }", "TR0414")]
    [InlineData("events: [ { event: [|pact/findings|] } ]", "TR0301")]
    [InlineData("events: [ { event: [|finding|] } ]", "TR0301")]
    [InlineData("events: [ { event: pact/finding, on: [|1960-05-31|] } ]", "TR0402")]
    [InlineData("as-of: [|1960-05-31|]", "TR0402")]
    [InlineData("events: [ { event: pact/finding, on: 1960-06-02, takes-effect: [|1960-06-01|] } ]", "TR0403")]
    [InlineData("events: [ { event: pact/complaint, [|ballots|]: { yes: FRA } } ]", "TR0404")]
    [InlineData("events: [ { event: pact/complaint, recorded: [|adopted|] } ]", "TR0404")]
    [InlineData("events: [ { event: pact/finding, recorded: [|carried|] } ]", "TR0316")]
    [InlineData("events: [ { event: pact/finding, ballots: { yes: [|DEU|], no: USA } } ]", "TR0405")]
    [InlineData("events: [ { event: pact/finding, ballots: { yes: [ FRA, GBR ], no: [|GBR|] } } ]", "TR0406")]
    [InlineData("events: [ { event: pact/finding, ballots: [|{ yes: [ FRA, 3 ] }|] } ]", "TR0407")]
    [InlineData("events: [ { event: pact/finding, ballots: { yes: [ 1, [|1|] ] } } ]", "TR0408")]
    [InlineData("ballots: { [|pact/counsil|]: { yes: FRA } }", "TR0301")]
    [InlineData("ballots: { pact/council: { yes: [|DEU|] } }", "TR0405")]
    [InlineData("expect: [ { event: [|F/1|], result: adopted } ]", "TR0409")]
    [InlineData("expect: [ { of: pact/defence, after: [|F/1|], outcome: obliged } ]", "TR0409")]
    [InlineData("expect: [ { of: [|pact/defense|], outcome: obliged } ]", "TR0301")]
    [InlineData("expect: [ { of: pact/defence, state: [|doe|] } ]", "TR0315")]
    [InlineData("expect: [ { of: pact/defence, as-of: [|1960-05-31|] } ]", "TR0402")]
    [InlineData("expect: [ { of: pact/defence, under: { [|whom|]: council } } ]", "TR0301")]
    [InlineData("expect: [ { of: pact/defence, under: { who: [|counsel|] } } ]", "TR0314")]
    [InlineData("events: [ { event: pact/finding, symbol: F/1 }, { event: pact/finding, symbol: [|F/1|] } ]", "TR0410")]
    [InlineData("events: [ { event: [|pact/findings|], symbol: F/1 } ]\nexpect: [ { event: F/1, result: adopted } ]", "TR0301")]
    [InlineData("events: [ { event: pact/finding, ballots: { yes: [|France|] } } ]", "TR0109")]
    [InlineData("events: [ { event: pact/finding, kind: [|[ breach, none ]|] } ]", "TR0412")]
    public void A_mistake_is_told_where_it_was_made(string line, string code) =>
        SmallLaw.CrisisShouldTell(Law, $"crisis: test\ndate: 1960-06-01\n{line}\n", code);

    [Fact]
    public void An_event_of_a_treaty_that_is_not_in_force_is_a_warning()
    {
        const string crisis = "crisis: test\ndate: 1949-12-31\nevents: [ { event: [|pact/complaint|], by: FRA } ]\n";
        SmallLaw.CrisisShouldTell(Law, crisis, "TR0411");
        CrisisReader.Read(SourceText.From("test.yaml", MarkedText.Parse(crisis).Text), Law).Crisis.ShouldNotBeNull();
    }
}
