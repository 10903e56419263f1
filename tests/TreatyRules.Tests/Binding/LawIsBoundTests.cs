using TreatyRules.Binding;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Tests.Binding;

/// <summary>What the model says of sections that are sound.</summary>
public sealed class LawIsBoundTests
{
    [Theory]
    [InlineData("kind = raid and against is party", "attack.kind = raid and attack.against is party of pact")]
    [InlineData("some call where by = attack.against", "some call where call.by = attack.against")]
    [InlineData("no call where by = ours.against and kind = raid", "no call where (call.by = attack.against and attack.kind = raid)")]
    [InlineData("place.sovereign in parties except attack.by", "attack.place.sovereign in pact/parties except attack.by")]
    [InlineData("on + 3 months <= last finding.on", "attack.on + 3 months <= last finding.on")]
    [InlineData("flagrant", "attack.flagrant = yes")]
    [InlineData("not flagrant", "not attack.flagrant = yes")]
    [InlineData("by is not party on 1960-01-01", "not attack.by is party of pact on 1960-01-01")]
    [InlineData("by is state", "attack.by is state")]
    [InlineData("at least 2/3 of parties where some call where by = state", "at least 2/3 of pact/parties where some call where call.by = member")]
    [InlineData("every finding where result = adopted and FRA in in-favour", "every finding where (finding.result = adopted and FRA in finding.in-favour)")]
    [InlineData("by in call.by", "attack.by in call.by")]
    [InlineData("by not in (FRA or parties)", "not attack.by in FRA or pact/parties")]
    [InlineData("some effect where action = help and against = ours.against", "some effect where (effect.action = help and effect.against = attack.against)")]
    [InlineData("pact/defence.outcome >= authorised", "pact/defence.outcome >= authorised")]
    [InlineData("defence is (idle or due)", "pact/defence is idle or pact/defence is due")]
    [InlineData("raid = kind", "raid = attack.kind")]
    public void An_expression_says_what_it_names(string expression, string bound)
    {
        var law = SmallLaw.Sound($$"""
            organs: { council: { seats: parties } }
            voting: { consensus: { organ: council, objection: some seat where ballot = no } }
            events: { finding: { vote: consensus } }
            terms: { ours: { of: attack, all: [ {{expression}} ] } }
            procedures:
              defence:
                initial: idle
                states:
                  idle: { outcome: not-engaged, on: { finding: { adopted: { to: due } } } }
                  due: { outcome: obliged, duties: [ { bearers: parties, must: help, action: help } ] }
            """);
        var condition = law.FindTerm("pact/ours").ShouldNotBeNull().Condition.ShouldBeOfType<AllOf>().Items.ShouldHaveSingleItem().Holds;
        condition.ToString().Replace("ours.", "attack.").ShouldBe(bound);
    }

    [Fact]
    public void An_article_is_inherited_from_the_nearest_item_that_has_one()
    {
        var law = SmallLaw.Sound("""
            terms:
              ours:
                of: attack
                article: "5"
                all:
                  - kind = raid
                  - { article: "6", any: [ flagrant, { holds: by is party, article: "6(2)" } ] }
            """);
        var all = law.FindTerm("pact/ours").ShouldNotBeNull().Condition.ShouldBeOfType<AllOf>();
        all.Items.Select(item => item.Provenance.Article).ShouldBe(["5", "6"]);
        all.Items[1].Holds.ShouldBeOfType<AnyOf>().Items.Select(item => item.Provenance.Article).ShouldBe(["6", "6(2)"]);
    }

    [Fact]
    public void Variables_are_numbered_by_their_nesting()
    {
        var law = SmallLaw.Sound("""
            terms: { ours: { of: attack, all: [ some call where some attack where by = call.by and against = ours.against ] } }
            procedures:
              defence:
                initial: idle
                always: [ { to: due, when: some ours } ]
                states:
                  idle: { outcome: not-engaged }
                  due: { outcome: obliged, duties: [ { for: ours, bearers: parties except attack.by, unless: bearer = ours.by and some call where by = bearer, must: help } ] }
            """);
        var outer = law.FindTerm("pact/ours").ShouldNotBeNull().Condition.ShouldBeOfType<AllOf>().Items[0].Holds.ShouldBeOfType<Quantified>();
        outer.Variable.ShouldBe(new Variable("call", Model.ValueType.Of(ValueKind.Record), "call", 1));
        outer.Where.ShouldBeOfType<Quantified>().Variable.Depth.ShouldBe(2);
        var duty = law.FindProcedure("pact/defence").ShouldNotBeNull().States[1].Effects.ShouldHaveSingleItem();
        duty.Record.ShouldNotBeNull().ShouldSatisfyAllConditions(record => record.Depth.ShouldBe(0), record => record.RecordType.ShouldBe("attack"));
        duty.Bearer.Depth.ShouldBe(1);
        duty.Unless.ShouldNotBeNull().ToString().ShouldBe("bearer = ours.by and some call where call.by = bearer");
    }

    [Fact]
    public void A_term_of_a_vote_stands_for_what_it_says_and_keeps_its_article()
    {
        var rule = SmallLaw.Sound("""
            organs: { council: { seats: { permanent: [ FRA ], elected: [ USA ] } } }
            terms: { enough: { of: vote, article: "27", all: [ yes >= 2, permanent.yes >= 1 ] } }
            voting: { rule: { organ: council, article: "28", majority: enough } }
            events: { finding: { vote: rule } }
            """).FindVotingRule("pact/rule").ShouldNotBeNull();
        var majority = rule.Ways.ShouldHaveSingleItem().Majority.ShouldNotBeNull();
        majority.Condition.ToString().ShouldBe("(yes >= 2 and permanent.yes >= 1)");
        majority.Condition.ShouldBeOfType<AllOf>().Items.ShouldHaveSingleItem().Provenance.Article.ShouldBe("27");
        majority.Provenance.Article.ShouldBe("28");
    }

    [Fact]
    public void Each_way_has_what_the_rule_says_for_all()
    {
        var ways = SmallLaw.Sound("""
            organs: { council: { seats: parties } }
            voting:
              rule:
                organ: council
                excludes: [ { states: event.authors } ]
                quorum: present >= 1
                binds: in-favour
                ways:
                  unanimous: { objection: some seat where ballot = no, binds: parties }
                  by-majority: { from: 1960-01-01, majority: yes > 1/2 * voting, excludes: [ { states: FRA } ] }
            events: { finding: { fields: { authors: { states, default: [] } }, vote: rule } }
            """).FindVotingRule("pact/rule").ShouldNotBeNull().Ways;
        ways.Select(way => $"{way.Name} {way.Excludes.Length} {way.Quorum?.Condition} {way.Binds} {way.Applies.Period}").ShouldBe(
            ["unanimous 1 present >= 1 Parties ..", "by-majority 2 present >= 1 InFavour 1960-01-01.."]);
    }

    [Fact]
    public void Steps_on_an_event_are_in_the_order_of_the_file_and_otherwise_is_last()
    {
        var idle = SmallLaw.Sound("""
            organs: { council: { seats: parties } }
            voting: { rule: { organ: council, ways: { unanimous: { objection: some seat where ballot = no }, by-majority: { majority: yes >= 1 } } } }
            events: { finding: { vote: rule } }
            procedures:
              defence:
                initial: idle
                states:
                  idle:
                    outcome: not-engaged
                    on:
                      finding:
                        - { until: 1960-01-01, to: due }
                        - { otherwise: { to: idle }, unanimous: [ { to: due, when: event.on > 1970-01-01 }, { to: idle } ], shortfall: { to: idle } }
                  due: { outcome: obliged }
            """).FindProcedure("pact/defence").ShouldNotBeNull().States[0];
        idle.On.Select(on => $"{on.Result ?? "any"} {on.Transition.To}").ShouldBe(["any due", "unanimous due", "unanimous idle", "shortfall idle", "any idle"]);
        idle.On[1].Transition.Applies.When.ShouldNotBeNull().ToString().ShouldBe("event.on > 1970-01-01");
    }

    [Fact]
    public void Seats_hold_until_the_next_date()
    {
        var group = SmallLaw.Sound("""
            organs: { council: { seats: { elected: { 1960: [ FRA, GBR ], 1961-05-01: [ { state: USA, until: 1961-06-01 } ], 1962: [] } } } }
            """).FindOrgan("pact/council").ShouldNotBeNull().Groups.ShouldHaveSingleItem();
        group.Items.Select(item => $"{item.Seats} {item.Applies.Period}").ShouldBe(["(FRA or GBR) 1960-01-01..1961-05-01", "USA 1961-05-01..1961-06-01"]);
    }

    [Fact]
    public void Parties_by_condition()
    {
        var law = SmallLaw.Sound("", ("open/treaty.yaml", """
            treaty: open
            title: Open
            in-force: 1950-01-01
            parties: { of: state, all: [ region = europe, no call where by = state ] }
            """));
        law.FindTreaty("open").ShouldNotBeNull().Parties.ShouldBeOfType<ConditionalMembership>().Condition.ToString()
            .ShouldBe("state.region = europe and no call where call.by = state");
    }

    [Fact]
    public void A_rule_of_another_treaty_asks_its_own_events_and_the_others()
    {
        var law = SmallLaw.Sound("""
            organs: { council: { seats: parties } }
            voting: { rule: { organ: council, excludes: [ { states: event.authors } ], majority: yes >= 1 } }
            events: { finding: { fields: { authors: { states, default: [] } }, vote: rule } }
            """, ("second/treaty.yaml", """
            treaty: second
            title: Second
            in-force: 1950-01-01
            parties: pact/parties
            events: { draft: { fields: { authors: { states, default: [] }, more: text }, vote: pact/rule } }
            """));
        law.FindEvent("second/draft").ShouldNotBeNull().Votes.ShouldHaveSingleItem().Rule.ShouldBe("pact/rule");
        law.FindVotingRule("pact/rule").ShouldNotBeNull().Ways[0].Excludes[0].States.ShouldBeOfType<FieldSet>().Record.RecordType.ShouldBe("pact/finding");
    }

    [Fact]
    public void An_amendment_changes_what_it_names_and_leaves_the_rest()
    {
        const string treaty = SmallLaw.Head + """
            terms:
              ours: { of: attack, article: "5", all: [ kind = raid ] }
              theirs: { of: attack, all: [ kind = invasion ] }
            """;
        SourceText[] sources =
        [
            SourceText.From("small/vocabulary.yaml", "vocabulary: small\nrecords: { attack: { plural: attacks, fields: { kind: { one-of: [ raid, invasion ] } } } }\n"),
            SourceText.From("small/gazetteer.yaml", "gazetteer: small\nstates: { FRA: { name: France }, GBR: { name: Britain }, SUN: { name: Soviet Union } }\n"),
            SourceText.From("test.yaml", treaty),
        ];
        var (law, diagnostics) = LawReader.Read(sources, SourceText.From("protocol.yaml", """
            amendment: protocol
            amends: pact
            parties: { GBR: null, SUN: 1970-01-01 }
            terms: { ours: { all: [ kind = invasion ] }, theirs: null }
            """));
        diagnostics.ShouldBeEmpty(string.Join("\n", diagnostics));
        var amended = law.ShouldNotBeNull().FindTreaty("pact").ShouldNotBeNull();
        amended.Parties.ShouldBeOfType<ListedMembership>().Periods.Select(period => $"{period.State} {period.Applies.Period}").ShouldBe(["FRA 1950-01-01..", "SUN 1970-01-01.."]);
        var term = amended.Terms.ShouldHaveSingleItem();
        term.Condition.ToString().ShouldBe("ours.kind = invasion");
        term.Provenance.Article.ShouldBe("5");
        LawReader.Read(sources, SourceText.From("protocol.yaml", "amendment: protocol\namends: pacts\n")).Diagnostics.Select(told => told.Code).ShouldBe(["TR0302"]);
    }
}
