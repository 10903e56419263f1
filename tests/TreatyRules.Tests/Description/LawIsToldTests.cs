using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Tests.Binding;

namespace TreatyRules.Tests.Description;

public sealed class LawIsToldTests
{
    private const string Sections = """
        questions:
          silence:
            article: "7"
            asks: Is silence consent?
            readings:
              consent: { default: { until: 1970-01-01 }, held-by: the founders }
              nothing: { default: { from: 1970-01-01 } }
        terms:
          grave-attack:
            of: attack
            article: "2"
            all:
              - kind = invasion
              - { from: 1960-01-01, holds: flagrant }
              - not (against is not party)
              - any: [ losses > 10, place.region = europe ]
        organs:
          council: { article: "3", seats: { permanent: [ FRA, GBR ], others: [ SUN ] } }
        voting:
          majority-rule:
            article: "3(2)"
            organ: council
            quorum: present >= 2
            majority: { versions: [ { until: 1960-01-01, holds: yes >= 2 }, yes >= 2/3 * voting ] }
            veto: some permanent where ballot = no
            binds: parties
        events:
          draft: { article: "3", fields: { about: state }, vote: majority-rule }
        procedures:
          help:
            article: "4"
            title: Help against an attack
            initial: quiet
            always:
              - { to: due, article: "5", when: silence is consent, holds: some grave-attack }
            states:
              quiet:
                outcome: not-engaged
                on: { draft: { adopted: { to: due } } }
              due:
                outcome: obliged
                duties:
                  - { for: grave-attack, bearers: parties except grave-attack.against, must: give help, discretion: means }
                after: [ { time: 3 months, to: quiet, article: "6" } ]
        """;

    private static readonly Law s_law = SmallLaw.Sound(Sections);

    [Fact]
    public void A_term_is_told_item_by_item() => Tell("pact/grave-attack").ShouldBe("""
        pact/grave-attack is an attack that meets all of these  (art. 2)
          grave-attack.kind is invasion
          from 1960-01-01: grave-attack.flagrant is yes
          grave-attack.against is party to pact
          any of these
            grave-attack.losses: more than 10
            grave-attack.place.region is europe

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void A_voting_rule_is_told_in_the_order_in_which_it_is_judged() => Tell("pact/majority-rule").ShouldBe("""
        pact/majority-rule: how pact/council votes  (art. 3(2))
          quorum: at least 2 present
          majority: the first of these that applies
            until 1960-01-01: at least 2 votes in favour
            votes in favour: at least 2/3 of votes in favour and against
          defeated by a veto: one of the permanent seats votes against
          binds all parties

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void A_question_is_told_with_the_days_of_its_defaults() => Tell("silence").ShouldBe("""
        pact/silence: Is silence consent?  (art. 7)
          consent (the default until 1970-01-01)
            held by the founders
          nothing (the default from 1970-01-01)

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void A_procedure_is_told_state_by_state() => Tell("pact/help").ShouldBe("""
        pact/help: Help against an attack  (art. 4)
          decides on collective action
          begins at quiet
          quiet: not-engaged
            upon draft adopted: to due
          due: obliged
            for each grave-attack: the parties to pact except grave-attack.against must give help
              left to each: the means
            after 3 months: to quiet  (art. 6)
          in every state, the first of these that holds
            to due, when silence is read as 'consent' and when there is a grave-attack  (art. 5)

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void An_article_is_told_with_its_paragraphs_and_the_steps_that_cite_it()
    {
        Tell("pact/3").ShouldContain("pact/council: an organ");
        Tell("pact/3").ShouldContain("pact/majority-rule: ");
        Tell("pact/5").ShouldBe("""
            pact/help: its steps under the article
              in every state
                to due, when silence is read as 'consent' and when there is a grave-attack  (art. 5)

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void A_treaty_is_told_at_a_glance()
    {
        string text = Tell("pact");
        text.ShouldStartWith("pact: A pact\n  in force from 1950-01-01\n  parties: 3 states over time\n  procedures\n    help: Help against an attack  (art. 4)\n");
        text.ShouldContain("  questions\n    silence: Is silence consent?  (art. 7)\n");
    }

    [Fact]
    public void What_is_not_there_is_told_with_the_nearest_name()
    {
        LawInWords.Show(s_law, "pact/grave-atack", out Diagnostic? problem).ShouldBeEmpty();
        problem.ShouldNotBeNull().Suggestion.ShouldBe("pact/grave-attack");
    }

    [Fact]
    public void A_bare_name_finds_the_only_procedure_of_that_name()
    {
        s_law.TryFindProcedure("help", out Procedure? procedure, out _).ShouldBeTrue();
        procedure.ShouldNotBeNull().Id.ShouldBe("pact/help");
    }

    [Fact]
    public void A_bare_name_of_several_is_told_what_it_may_be()
    {
        Law law = SmallLaw.Sound(Sections, ("other/treaty.yaml", """
            treaty: other
            title: Another pact
            in-force: 1950-01-01
            parties: { FRA: 1950-01-01 }
            organs: { council: { seats: [ FRA ] } }
            """));
        law.TryFindOrganOrTreaty("council", out _, out Diagnostic? problem).ShouldBeFalse();
        problem.ShouldNotBeNull().Message.ShouldBe("'council' may be any of other/council, pact/council; write it with its treaty.");
    }

    private static string Tell(string name)
    {
        string text = string.Join("\n", LawInWords.Show(s_law, name, out Diagnostic? problem));
        problem.ShouldBeNull();
        return text;
    }
}
