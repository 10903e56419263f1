using TreatyRules.Corpus;
using TreatyRules.Diagnostics;

namespace TreatyRules.Tests.Binding;

/// <summary>Periods have days, every day has its version and its default, and nothing rests on itself.</summary>
public sealed class TimeAndCirclesTests
{
    private const string Vote = """
        organs: { council: { seats: parties } }
        events: { finding: { vote: rule } }

        """;

    [Fact]
    public void A_period_without_a_day() => SmallLaw.ShouldTell("""
        terms: { ours: { of: attack, all: [ { from: 1960-01-01, until: [|1960-01-01|], holds: kind = raid } ] } }
        """, "TR0360");

    [Fact]
    public void A_gap_in_a_majority() => SmallLaw.ShouldTell(Vote + """
        voting:
          rule:
            organ: council
            majority:
              [|versions: [ { until: 1960-01-01, holds: yes >= 1 }, { from: 1961-01-01, holds: yes >= 2 } ]|]
        """, "TR0361")[0].Message.ShouldStartWith("From 1960-01-01 ");

    [Fact]
    public void Versions_for_every_reading_of_a_question_leave_no_gap() => SmallLaw.Sound(Vote + """
        questions: { base: { asks: Of whom?, readings: { of-all: { default: always }, of-those-voting: {} } } }
        voting:
          rule:
            organ: council
            majority: { versions: [ { when: base is of-all, holds: yes > 1/2 * seats }, { when: base is of-those-voting, holds: yes > 1/2 * voting } ] }
        """);

    [Fact]
    public void Days_before_the_treaty_is_in_force_need_no_version() => SmallLaw.Sound(Vote + """
        voting: { rule: { organ: council, majority: { versions: [ { from: 1950-01-01, holds: yes >= 1 } ] } } }
        """);

    [Fact]
    public void A_version_whose_beginning_another_takes() => SmallLaw.ShouldTell(Vote + """
        voting:
          rule:
            organ: council
            majority: { versions: [ { until: 1966-01-01, holds: yes >= 1 }, [|{ from: 1965-08-31, holds: yes >= 2 }|] ] }
        """, "TR0362");

    [Fact]
    public void A_state_that_is_a_party_twice() => SmallLaw.Read("", ("second/treaty.yaml", """
        treaty: second
        title: Second
        in-force: 1950-01-01
        parties: { FRA: [ { from: 1950-01-01, until: 1960-01-01 }, 1959-01-01 ] }
        """)).Diagnostics.Select(told => told.Code).ShouldBe(["TR0362"]);

    [Fact]
    public void A_day_without_a_default_reading() => SmallLaw.ShouldTell("""
        questions: { [|who|]: { asks: Who?, readings: { one: { default: { until: 1960-01-01 } }, other: { default: { from: 1960-01-02 } } } } }
        """, "TR0363")[0].Message.ShouldStartWith("From 1960-01-01 ");

    [Fact]
    public void A_day_with_two_default_readings() => SmallLaw.ShouldTell("""
        questions: { who: { asks: Who?, readings: { one: { default: { until: 1960-01-02 } }, [|other|]: { default: { from: 1960-01-01 } } } } }
        """, "TR0364");

    [Fact]
    public void Procedures_that_ask_about_one_another() => SmallLaw.ShouldTell("""
        terms: { second-stands: { of: attack, all: [ second is idle ] } }
        procedures:
          [|first|]: { initial: idle, always: [ { to: idle, when: some second-stands } ], states: { idle: { outcome: not-engaged } } }
          second: { initial: idle, always: [ { to: idle, when: first is idle } ], states: { idle: { outcome: not-engaged } } }
        """, "TR0365")[0].Message.ShouldBe("These procedures ask about one another in a circle: 'pact/first' asks about 'pact/second' asks about 'pact/first'.");

    [Fact]
    public void Terms_that_narrow_one_another() => SmallLaw.ShouldTell("""
        terms:
          one: { of: [|other|], all: [] }
          other: { of: one, all: [] }
        """, "TR0366");

    [Fact]
    public void Definitions_that_rest_on_one_another() => SmallLaw.ShouldTell("""
        terms:
          [|one|]: { of: attack, all: [ some other ] }
          other: { of: attack, all: [ some one ] }
        """, "TR0366");

    [Fact]
    public void Terms_of_a_vote_that_use_one_another() => SmallLaw.Read(Vote + """
        terms:
          one: { of: vote, all: [ other ] }
          other: { of: vote, all: [ one ] }
        voting: { rule: { organ: council, majority: one } }
        """).Diagnostics.ShouldContain(told => told.Code == "TR0366");

    [Fact]
    public void A_state_that_cannot_be_reached() => SmallLaw.ShouldTell("""
        procedures:
          defence:
            initial: idle
            states: { idle: { outcome: not-engaged }, [|due|]: { outcome: obliged, always: [ { to: over } ] }, [|over|]: { outcome: not-engaged } }
        """, "TR0367", "TR0367");

    [Fact]
    public void Seats_by_date_that_are_out_of_order() => SmallLaw.ShouldTell("""
        organs: { council: { seats: { elected: { 1960: [ FRA ], [|1959|]: [ GBR ] } } } }
        """, "TR0368");

    [Fact]
    public void A_rule_that_nothing_is_voted_on_by() => SmallLaw.ShouldTell("""
        organs: { council: { seats: parties } }
        voting: { [|rule|]: { organ: council, majority: yes >= 1 } }
        """, "TR0369");

    [Fact]
    public void A_state_that_continues_what_is_no_state() => SmallLaw.Read("", ("more/gazetteer.yaml", "gazetteer: more\nstates: { SRB: { name: Serbia, continues: YUG } }\n"))
        .Diagnostics.Select(told => told.Code).ShouldBe(["TR0370"]);

    [Fact]
    public void One_list_for_two_types_of_facts() => SmallLaw.ShouldTell("""
        records: { [|assault|]: { plural: attacks } }
        """, "TR0371");

    [Fact]
    public void A_rule_that_decides_nothing() => SmallLaw.Read(Vote + """
        voting: { rule: { organ: council, quorum: present >= 1 } }
        """).Diagnostics.Select(told => told.Code).ShouldBe(["TR0372"]);

    [Fact]
    public void A_voting_rule_that_is_never_reached() => SmallLaw.ShouldTell("""
        organs: { council: { seats: parties } }
        voting: { rule: { organ: council, majority: yes >= 1 }, other: { organ: council, majority: yes >= 2 } }
        events: { finding: { vote: [ rule, [|{ from: 1960-01-01, rule: other }|] ] } }
        """, "TR0373");

    [Fact]
    public void Two_entries_for_one_place() => SmallLaw.Read("", ("more/gazetteer.yaml", "gazetteer: more\nplaces: { calais: { sovereign: GBR } }\n"))
        .Diagnostics.Select(told => told.Code).ShouldBe(["TR0374"]);

    [Fact]
    public void A_folder_that_there_is_not()
    {
        var diagnostics = new DiagnosticBag();
        CorpusFiles.Read("no-such-folder", diagnostics).ShouldBeEmpty();
        diagnostics.ToImmutable().Select(told => told.Code).ShouldBe(["TR0375"]);
    }

    [Fact]
    public void A_file_that_cannot_be_read()
    {
        var diagnostics = new DiagnosticBag();
        CorpusFiles.ReadFile("no-such-file.yaml", diagnostics).ShouldBeNull();
        diagnostics.ToImmutable().Select(told => told.Code).ShouldBe(["TR0376"]);
    }
}
