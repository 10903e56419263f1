using TreatyRules.Cases;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Reasoning.Pivotality;

namespace TreatyRules.Tests.Reasoning;

public sealed class PivotsTests
{
    [Fact]
    public void So_many_of_the_same_seats_by_one_ballot_or_another_are_told_as_one()
    {
        Crisis crisis = Crisis.Parse("""
            crisis: convocation
            date: 2010-05-02
            events:
              - { event: rio-treaty/request-for-the-organ, by: DOM }
              - { event: rio-treaty/convocation, symbol: RC/1, ballots: { otherwise: yes } }
            """, "convocation.yaml", Seeds.Law).Crisis.ShouldNotBeNull();

        string[] together = [.. Pivots.Of(Seeds.Law, crisis, new PivotOptions()).ToText().Split('\n').Where(line => line.StartsWith("  together: any 11 of ", StringComparison.Ordinal))];

        together.Length.ShouldBe(2);
        together[0].ShouldContain(" by no or abstain or not-voting or absent (now yes), at least 1 of them by no or abstain or not-voting: too few votes");
        together[1].ShouldContain(" by absent (now yes): no quorum");
    }

    private const string Council = "un-charter/security-council";

    [Fact]
    public void On_crimea_the_ballot_of_russia_alone_made_the_difference()
    {
        VotePivots vote = Vote(Seeds.Load("crimea-2014"), "S/2014/189");

        Pivot pivot = vote.Alone.ShouldHaveSingleItem();
        pivot.Seats.ShouldBe(["RUS"]);
        pivot.Results.ShouldBe([VoteResult.Adopted]);
        pivot.Verdicts.ShouldContain(new PivotalVerdict(Council, Outcome.Blocked, Outcome.Recommended));
        vote.Pivotal.ShouldBe(["RUS"]);
        vote.Blocking.ShouldBeEmpty();
    }

    [Fact]
    public void A_permanent_member_that_abstained_can_still_block_by_a_veto()
    {
        VotePivots vote = Vote(Seeds.Load("kuwait-1990"), "S/RES/678");

        vote.Pivotal.ShouldBe(["CHN", "FRA", "GBR", "SUN", "USA"]);
        vote.Blocking.ShouldAllBe(pivot => pivot.Results.Single() == VoteResult.Vetoed && pivot.Is.SequenceEqual(new[] { Ballot.No }));
        vote.Blocking.Single(pivot => pivot.Was == Ballot.Abstain).Seats.ShouldBe(["CHN"]);
        PivotalCoalition few = vote.Together.ShouldHaveSingleItem();
        (few.Size, few.Result).ShouldBe((4, VoteResult.Shortfall));
        few.Verdicts.ShouldContain(new PivotalVerdict(Council, Outcome.Authorised, Outcome.Obliged));
    }

    [Fact]
    public void Those_who_defeated_it_together_are_told_together()
    {
        VotePivots vote = Vote(Seeds.Load("suez-1956"), "S/3710");

        vote.Pivotal.ShouldBeEmpty();
        PivotalCoalition both = vote.Together.ShouldHaveSingleItem();
        both.Result.ShouldBe(VoteResult.Adopted);
        FlipChange change = both.Changes.ShouldHaveSingleItem();
        change.What.ShouldBe(["FRA", "GBR"]);
        change.Choose.ShouldBe(2);
    }

    [Fact]
    public void Before_anybody_has_voted_each_permanent_member_can_block_and_nobody_else()
    {
        VotePivots vote = Vote(Before(""), "D/1");

        vote.Possible.ShouldBe([VoteResult.Adopted, VoteResult.Shortfall, VoteResult.Vetoed]);
        Pivot blocking = vote.Blocking.ShouldHaveSingleItem();
        blocking.Seats.ShouldBe(["CHN", "FRA", "GBR", "RUS", "USA"]);
        blocking.Is.ShouldBe([Ballot.No]);
        blocking.Results.ShouldBe([VoteResult.Shortfall, VoteResult.Vetoed]);
        vote.Together.ShouldContain(coalition => coalition.Result == VoteResult.Shortfall && coalition.Size == 7);
        vote.Together.ShouldContain(coalition => coalition.Result == VoteResult.Adopted && coalition.Size == 9);
    }

    [Fact]
    public void Where_eight_are_in_favour_any_that_is_left_can_carry_it_and_six_against_leave_all_the_power_to_few()
    {
        VotePivots vote = Vote(Before("yes: [ CHN, FRA, GBR, RUS, USA, ARG, AUS, CHL ], no: [ JOR, KOR, LTU, LUX, NGA, RWA ]"), "D/1");

        vote.Possible.ShouldBe([VoteResult.Adopted, VoteResult.Shortfall]);
        vote.Alone.Single(pivot => pivot.Seats.Contains("TCD") && pivot.Is.Contains(Ballot.Yes)).Results.ShouldBe([VoteResult.Adopted]);
        vote.Blocking.Single(pivot => pivot.Seats.Contains("TCD")).Is.ShouldBe([Ballot.No, Ballot.Abstain, Ballot.NotVoting, Ballot.Absent]);
    }

    [Fact]
    public void Under_every_reading_it_is_told_when_others_can_block()
    {
        var reports = Pivots.UnderEveryReading(Seeds.Law, Seeds.Load("crimea-2014"), new PivotOptions { MostTime = TimeSpan.FromHours(1), Procedures = [Council] });

        reports[0].Readings.ShouldBeEmpty();
        PivotReport abstention = reports.Single(report => report.Readings.GetValueOrDefault("un-charter/abstention-of-a-permanent-member") == "a-veto");
        abstention.Votes.Single(vote => vote.Vote.Event == "S/2014/189").Pivotal.ShouldBeEmpty("two permanent members stand in the way then");
        PivotReport barred = reports.Single(report => report.Readings.GetValueOrDefault("un-charter/party-to-a-dispute") == "enforced");
        barred.Votes.Single(vote => vote.Vote.Event == "S/2014/189").Pivotal.ShouldBe(["CHN", "FRA", "GBR", "USA"]);
    }

    [Fact]
    public void A_crisis_can_expect_on_whom_a_vote_or_a_verdict_hangs()
    {
        Crisis crisis = Before("no: RUS, otherwise: yes", """
            expect:
              - { event: D/1, pivotal: RUS }
              - { event: D/1, pivotal: [] }
              - { of: un-charter/security-council, pivotal: [ RUS ] }
            """);

        var found = ExpectationCheck.All(crisis, Seeds.Law);

        found.Select(check => check.Passed).ShouldBe([true, false, true]);
        found[1].Difference.ShouldStartWith("expected hanging on nobody, found RUS");
    }

    private static VotePivots Vote(Crisis crisis, string symbol) =>
        Pivots.Of(Seeds.Law, crisis, new PivotOptions { MostTime = TimeSpan.FromHours(1), Procedures = [Council] }).Votes.Single(vote => vote.Vote.Event == symbol);

    private static Crisis Before(string ballots, string expect = "expect: []") => Crisis.Parse($$"""
        crisis: before
        date: 2014-06-01
        facts: { hostilities: [ { kind: armed-attack, by: RUS, against: UKR, place: crimea } ], requests: [] }
        events:
          - { on: 2014-06-01, event: un-charter/bring-to-council, by: UKR }
          - { on: 2014-06-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: { {{ballots}} } }
        {{expect}}
        """, "before.yaml", Seeds.Law) is { Crisis: { } crisis } ? crisis : throw new InvalidOperationException("The crisis does not load.");
}
