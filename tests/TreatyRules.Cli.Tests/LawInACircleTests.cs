namespace TreatyRules.Cli.Tests;

public sealed class LawInACircleTests
{
    [Fact]
    public void A_treaty_whose_rules_lead_in_a_circle_is_told_and_is_no_bug_of_the_tool()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vocabulary.yaml", "vocabulary: small\nrecords:\n  attack: { plural: attacks, fields: { by: state } }\n");
        folder.Write("states.yaml", "gazetteer: small\nstates:\n  FRA: { name: France, region: europe }\n");
        folder.Write("pact/treaty.yaml", """
            treaty: pact
            title: A pact
            in-force: 1950-01-01
            parties: { FRA: 1950-01-01 }
            procedures:
              help:
                initial: quiet
                states:
                  quiet: { outcome: not-engaged, always: [ { to: due, when: some attack } ] }
                  due: { outcome: obliged, always: [ { to: quiet, when: some attack } ] }
            """);
        string crisis = folder.Write("storm-1960.yaml", "crisis: storm-1960\ntitle: A storm\ndate: 1960-01-01\nfacts: { attacks: [ { by: FRA } ] }\n");
        Ran ran = Treaty.Run("evaluate", crisis, "--treaties", folder.Path);
        ran.ExitCode.ShouldBe(3, ran.Error);
        ran.Problems.ShouldHaveSingleItem().ShouldStartWith("error TR0909: The law cannot be run on the crisis 'storm-1960': ");
    }

    [Fact]
    public void A_name_that_several_treaties_have_is_told_what_it_may_be() =>
        Treaty.Run("members", "council", "--as-of", "1935-10-03").Invalid.ShouldStartWith("error TR0905: 'council' may be any of ");
}
