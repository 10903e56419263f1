using TreatyRules.Diagnostics;

namespace TreatyRules.Tests.Binding;

/// <summary>What bears no name, or the wrong one, is told where it stands, with the name that was most likely meant.</summary>
public sealed class NamesAreResolvedTests
{
    [Fact]
    public void An_organ_that_is_not_declared()
    {
        var told = SmallLaw.ShouldTell("""
            organs: { council: { seats: parties } }
            voting: { consensus: { organ: [|counsil|], objection: some seat where ballot = no } }
            events: { finding: { vote: consensus } }
            """, "TR0301");
        told[0].Message.ShouldBe("The organ 'counsil' is not declared in pact; did you mean 'council'?");
    }

    [Fact]
    public void A_treaty_that_there_is_not() => SmallLaw.ShouldTell("""
        terms: { ours: { of: [|pakt/attack|], all: [] } }
        """, "TR0302")[0].Suggestion.ShouldBe("pact");

    [Fact]
    public void A_name_of_something_else()
    {
        var told = SmallLaw.ShouldTell("""
            organs: { council: { seats: parties } }
            events: { finding: { vote: [|council|] } }
            """, "TR0303");
        told[0].Related.ShouldHaveSingleItem().Message.ShouldBe("declared here");
    }

    [Fact]
    public void One_name_for_two_things() => SmallLaw.ShouldTell("""
        terms: { finding: { of: attack, all: [] } }
        events: { [|finding|]: {}, [|attack|]: {} }
        """, "TR0304", "TR0304");

    [Fact]
    public void An_organ_its_rule_and_the_procedure_before_it_may_share_a_name() => SmallLaw.Sound("""
        organs: { council: { seats: parties } }
        voting: { council: { organ: council, majority: yes > 1/2 * seats } }
        events: { finding: { vote: council } }
        procedures: { council: { initial: idle, states: { idle: { outcome: not-engaged, on: { finding: { to: found } } }, found: { outcome: recommended } } } }
        """).FindProcedure("pact/council").ShouldNotBeNull();

    [Fact]
    public void A_word_of_the_language_as_a_name() => SmallLaw.ShouldTell("""
        terms: { [|party|]: { of: state, all: [] } }
        """, "TR0305");

    [Fact]
    public void A_treaty_said_by_what_people_call_it() => SmallLaw.ShouldTell("""
        also-called: [ the-pact ]
        terms: { ours: { of: [|the-pact/attack|], all: [] } }
        """, "TR0302")[0].Suggestion.ShouldBe("pact");

    [Fact]
    public void A_treaty_called_what_another_is() => SmallLaw.ShouldTell("""
        also-called: [ entente, [|pact|], [|entente|] ]
        """, "TR0320", "TR0320");

    [Fact]
    public void One_treaty_in_two_folders()
    {
        var (_, told) = SmallLaw.Read("", ("other/pact/treaty.yaml", "treaty: pact\ntitle: Another\nin-force: 1950-01-01\n"));
        told.Select(diagnostic => diagnostic.Code).ShouldBe(["TR0306"]);
    }

    [Fact]
    public void A_question_that_several_treaties_ask()
    {
        const string question = "questions: { who: { asks: Who?, readings: { all: { default: always } } } }";
        var (law, told) = SmallLaw.Read(question, ("first/treaty.yaml", $"treaty: first\ntitle: First\nin-force: 1950-01-01\n{question}\n"),
            ("second/treaty.yaml", "treaty: second\ntitle: Second\nin-force: 1950-01-01\nterms: { theirs: { of: attack, all: [ who is all ] } }\n"));
        law.ShouldBeNull();
        told.Select(diagnostic => diagnostic.Code).ShouldBe(["TR0307"]);
        told[0].Message.ShouldContain("first/who, pact/who");
    }

    [Fact]
    public void A_question_of_another_treaty_needs_no_treaty_where_it_is_the_only_one() => SmallLaw.Sound("""
        questions: { who: { asks: Who?, readings: { all: { default: always } } } }
        """, ("second/treaty.yaml", "treaty: second\ntitle: Second\nin-force: 1950-01-01\nterms: { theirs: { of: attack, all: [ who is all ] } }\n"))
        .FindTerm("second/theirs").ShouldNotBeNull().Condition.ToString().ShouldBe("who is all");

    [Theory]
    [InlineData("by = [|GER|]", "TR0308", "DEU")]
    [InlineData("place = [|calis|]", "TR0310", "calais")]
    [InlineData("some call where [|from-whom|] = FRA", "TR0313", null)]
    [InlineData("some call where call.[|bye|] = FRA", "TR0311", "by")]
    [InlineData("kind = [|invazion|]", "TR0312", "invasion")]
    [InlineData("flagrant = [|perhaps|]", "TR0312", null)]
    [InlineData("[|againts|] is party", "TR0313", "against")]
    [InlineData("place.region = [|erope|]", "TR0312", "europe")]
    [InlineData("wrong is [|rong|]", "TR0301", "wrong")]
    [InlineData("last [|call|].on < today", "TR0303", null)]
    public void A_word_that_means_nothing_in_an_expression(string expression, string code, string? suggested) =>
        SmallLaw.TermShouldTell(expression, code)[0].Suggestion.ShouldBe(suggested);

    [Fact]
    public void A_non_state_actor_where_a_state_belongs()
    {
        var law = SmallLaw.Sound("");
        SmallLaw.CrisisShouldTell(law, """
            crisis: test
            date: 1960-01-01
            actors: [ rebels ]
            facts: { attacks: [ { kind: raid, by: rebels, against: [|rebels|] } ] }
            """, "TR0309");
    }

    [Fact]
    public void A_reading_that_the_question_does_not_have() => SmallLaw.ShouldTell("""
        questions: { who: { asks: Who?, readings: { council: { default: always }, each-party: {} } } }
        terms: { ours: { of: attack, all: [ who is [|the-council|] ] } }
        """, "TR0314");

    [Fact]
    public void A_state_that_the_procedure_does_not_have() => SmallLaw.ShouldTell("""
        procedures:
          first: { initial: [|idel|], always: [ { to: idle, when: some attack } ], states: { idle: { outcome: not-engaged } } }
          second:
            initial: idle
            states: { idle: { outcome: not-engaged, always: [ { to: [|dun|], when: first is [|done|] } ] } }
        """, "TR0315", "TR0315", "TR0315");

    [Fact]
    public void A_result_that_an_event_cannot_have() => SmallLaw.ShouldTell("""
        organs: { council: { seats: parties } }
        voting: { finding: { organ: council, ways: { unanimous: { objection: some seat where ballot = no } } } }
        events: { finding: { vote: finding } }
        procedures:
          found:
            initial: idle
            states:
              idle: { outcome: not-engaged, on: { finding: { unanimous: { to: done }, [|unanimus|]: { to: done }, otherwise: { to: done } } } }
              done: { outcome: adopted }
        """, "TR0316")[0].Suggestion.ShouldBe("unanimous");

    [Fact]
    public void A_group_of_seats_that_the_organ_does_not_have() => SmallLaw.ShouldTell("""
        organs: { council: { seats: { permanent: [ FRA, GBR ], elected: [ USA ] } } }
        terms: { ours: { of: attack, all: [ by in council.[|permanents|], by in council.elected, by in permanent ] } }
        """, "TR0317")[0].Suggestion.ShouldBe("permanent");

    [Fact]
    public void A_field_that_every_event_has() => SmallLaw.ShouldTell("""
        events: { finding: { fields: { [|result|]: text } } }
        """, "TR0318");

    [Fact]
    public void A_field_that_not_every_event_of_the_rule_has() => SmallLaw.ShouldTell("""
        organs: { council: { seats: parties } }
        voting: { consensus: { organ: council, excludes: [ { states: event.[|parties-to-it|] } ], objection: some seat where ballot = no } }
        events:
          finding: { fields: { parties-to-it: { states, default: [] } }, vote: consensus }
          report: { vote: consensus }
        """, "TR0319");

    [Fact]
    public void A_mistake_is_told_once_and_its_consequences_are_not()
    {
        SmallLaw.ShouldTell("""
            terms:
              base: { of: [|atack|], all: [ kind = raid ] }
              ours: { of: base, all: [ kind = raid, base is party ] }
            procedures:
              defence:
                initial: idle
                states: { idle: { outcome: not-engaged, always: [ { to: due, when: some ours where by = FRA } ] }, due: { outcome: obliged, duties: [ { for: ours, bearers: ours.by, must: help } ] } }
            """, "TR0301");
    }

    [Fact]
    public void A_field_whose_type_is_none_is_told_where_it_is_declared_only() => SmallLaw.ShouldTell("""
        events: { finding: { fields: { about: [|sate|] } } }
        terms: { ours: { of: finding, all: [ about = FRA, finding.about is party, about in parties, some finding where about = FRA ] } }
        """, "TR0106");

    [Fact]
    public void A_misspelt_section_is_told_and_not_every_name_in_it() => SmallLaw.ShouldTell("""
        [|procedure|]: { defence: { initial: idle, states: { idle: { outcome: not-engaged } } } }
        terms: { ours: { of: attack, all: [ pact/defence.outcome = blocked ] } }
        """, "TR0102");

    [Fact]
    public void While_a_file_cannot_be_read_nothing_else_is_told()
    {
        var (law, told) = SmallLaw.Read("terms: { ours: { of: other/theirs, all: [] } }\n", ("other/treaty.yaml", "treaty: other\ntitle: [ Other\n"));
        law.ShouldBeNull();
        told.Select(diagnostic => diagnostic.Code).ShouldBe(["TR0006"]);
    }

    [Fact]
    public void The_codes_of_a_state_and_of_the_one_that_it_continues_are_one_actor()
    {
        var law = SmallLaw.Sound("""
            terms: { ours: { of: attack, all: [ by = SUN, against in (SUN or FRA) ] } }
            """);
        law.FindTerm("pact/ours").ShouldNotBeNull().Condition.ToString().ShouldBe("ours.by = RUS and ours.against in (RUS or FRA)");
    }

    [Fact]
    public void Every_mistake_of_a_file_is_told() => SmallLaw.ShouldTell("""
        terms:
          one: { of: attack, all: [ by = [|GER|], kind = [|war|] ] }
          two: { of: [|atack|], all: [] }
        events: { finding: { vote: [|consensus|] } }
        """, "TR0308", "TR0312", "TR0301", "TR0301").ShouldAllBe(told => told.Severity == DiagnosticSeverity.Error);
}
