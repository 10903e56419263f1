using TreatyRules.Replay;
using TreatyRules.Tests.Binding;

namespace TreatyRules.Tests.Replay;

public sealed class VoteFilesAreBoundTests
{
    private const string Board = """
        organs:
          board: { seats: parties }
        voting:
          by-majority: { organ: board, majority: yes > 1/2 * seats }
        events:
          motion: { fields: { about: text }, vote: by-majority }
          appeal: {}
        vote-files:

        """;

    [Fact]
    public void A_users_own_treaty_has_a_layout_of_its_own()
    {
        var law = SmallLaw.Sound(Board + """
              minutes:
                event: motion
                columns: { vote: no, date: day, result: outcome, ballots: ballots }
                ballots: { pro: "yes", contra: "no" }
                results: { carried: adopted, lost: shortfall }
                motions: { any: {} }
            """);
        var report = VoteReplay.Run(new StringReader("no,day,outcome,ballots\n1,1960-01-01,carried,FRA:pro;GBR:pro;SUN:contra\n2,1960-01-02,carried,FRA:pro;GBR:contra;SUN:contra\n"), new TreatyCorpus(law));
        report.Layout.ShouldBe("pact/minutes");
        (report.Agree, report.Disagreements.Single().Id).ShouldBe((1, "2"));
    }

    [Fact]
    public void A_layout_is_for_something_that_is_voted_on() => SmallLaw.ShouldTell(Board + """
          minutes: { event: [|appeal|], columns: { vote: no, date: day }, ballots: { pro: "yes" }, recorded: adopted, motions: { any: {} } }
        """, "TR0701");

    [Fact]
    public void A_layout_names_events_fields_and_states_that_there_are()
    {
        SmallLaw.ShouldTell(Board + """
              minutes: { event: [|moton|], columns: { vote: no, date: day }, ballots: { pro: "yes" }, recorded: adopted, motions: { any: {} } }
            """, "TR0301");
        SmallLaw.ShouldTell(Board + """
              minutes: { event: motion, columns: { vote: no, date: day }, ballots: { pro: "yes" }, recorded: adopted, motions: { any: { fields: { [|subject|]: x } } } }
            """, "TR0311");
    }
}
