using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Reasoning.Pivotality;

namespace TreatyRules.Tests.Reasoning;

/// <summary>Where one event may be voted on by several organs, the ballots that are changed are those that stand for the organ that votes.</summary>
public sealed class BallotsStandForTheOrganThatVotes
{
    private static readonly Lazy<TreatyCorpus> s_law = new(Law);

    [Theory]
    [InlineData("yes", VoteResult.Adopted)]
    [InlineData("no", VoteResult.Shortfall)]
    public void What_is_urgent_goes_to_the_board_whose_ballots_are_others(string urgent, VoteResult result)
    {
        Crisis crisis = Held(urgent);
        s_law.Value.Hear(crisis).Decision("M/1").ShouldNotBeNull().Result.ShouldBe(result);

        PivotReport pivots = Pivots.Of(s_law.Value, crisis, new PivotOptions { Procedures = ["pact/decision"] });
        pivots.Votes.ShouldHaveSingleItem().Vote.Result.ShouldBe(result);
        var over = new FlipOptions { Over = FlipKind.Ballot, Most = 1, MostTime = TimeSpan.FromHours(1) };
        Flip flip = Flips.Of(s_law.Value, crisis, "pact/decision", over).Flips.ShouldHaveSingleItem();
        flip.Changes.ShouldHaveSingleItem().What.ShouldBe(urgent == "yes" ? ["AAA", "CCC"] : ["BBB"], ignoreOrder: true);
        s_law.Value.Hear(flip.Example).Standing("pact/decision").Outcome.ShouldBe(flip.To);
    }

    private static Crisis Held(string urgent)
    {
        CrisisLoad load = Crisis.Parse($$"""
            crisis: two-organs
            date: 2020-01-01
            events: [ { event: pact/motion, symbol: M/1, urgent: {{urgent}} } ]
            ballots:
              pact/council: { yes: AAA, no: BBB }
              pact/board: { yes: [ AAA, CCC ] }
            """, "two-organs.yaml", s_law.Value);
        return load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
    }

    private static TreatyCorpus Law()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vocabulary.yaml", "vocabulary: small\nrecords: { attack: { plural: attacks, fields: { losses: number } } }\n");
        folder.Write("gazetteer/states.yaml", """
            gazetteer: small
            states:
              AAA: { name: A, region: europe }
              BBB: { name: B, region: europe }
              CCC: { name: C, region: europe }
            """);
        folder.Write("pact/treaty.yaml", """
            treaty: pact
            title: A pact
            in-force: 1950-01-01
            parties: { AAA: 1950-01-01, BBB: 1950-01-01, CCC: 1950-01-01 }
            organs:
              council: { article: "1", seats: { members: { 1950: [ AAA, BBB ] } } }
              board: { article: "2", seats: { members: { 1950: [ AAA, CCC ] } } }
            voting:
              by-council: { article: "1", organ: council, majority: yes >= 2 }
              by-board: { article: "2", organ: board, majority: yes >= 2 }
            events:
              motion:
                article: "3"
                fields: { urgent: yes-or-no }
                vote:
                  - { rule: by-board, when: urgent = yes }
                  - by-council
            procedures:
              decision:
                article: "3"
                initial: idle
                states:
                  idle:
                    outcome: not-engaged
                    always: { to: taken, when: some motion where result = adopted, article: "3" }
                  taken: { outcome: adopted }
            """);
        TreatyCorpusLoad load = TreatyCorpus.Load(folder.Path);
        return load.Corpus.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
    }
}
