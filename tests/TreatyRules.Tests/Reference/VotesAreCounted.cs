using TreatyRules.Model;
using static TreatyRules.Tests.Reference.DraftCrisis;
using static TreatyRules.Tests.Reference.DraftLaw;

namespace TreatyRules.Tests.Reference;

public sealed class VotesAreCounted : ReferenceTests
{
    private static Way Consensus { get; } = Way(objection: Say.SomeSeat(null, Ballot.No));

    [Fact]
    public void Enough_votes_and_a_permanent_members_no_are_a_veto_by_that_member()
    {
        ReferenceEvent vote = Vote(Pact(), Ballots(Ballot.Yes, ("BBB", Ballot.No)));

        vote.Result.ShouldBe(VoteResult.Vetoed);
        vote.By.ShouldBe(["BBB"]);
        vote.InFavour.ShouldBe(["AAA", "CCC", "DDD"]);
        vote.Opposed.ShouldBe(["BBB"]);
        vote.Counts.ShouldBe([3, 1, 0, 0, 0, 4, 4, 4, 4]);
    }

    [Fact]
    public void A_shortfall_is_never_called_a_veto()
    {
        ReferenceEvent vote = Vote(Pact(), Ballots(Ballot.Abstain, ("AAA", Ballot.No), ("BBB", Ballot.No)));

        vote.Result.ShouldBe(VoteResult.Shortfall);
        vote.By.ShouldBeEmpty();
    }

    [Fact]
    public void A_majority_that_nobody_voted_for_is_none()
    {
        Way noBallotNeeded = Way(majority: Say.AtLeast(Say.Count(CountOf.Yes), Say.Times(2, Say.Count(CountOf.No))));

        Vote(Pact(noBallotNeeded), Ballots(Ballot.Abstain)).Result.ShouldBe(VoteResult.Shortfall);
    }

    [Fact]
    public void An_absence_is_not_an_abstention()
    {
        Way threePresent = Way(quorum: Say.AtLeast(Say.Count(CountOf.Present), Say.Of(3)));

        Vote(Pact(threePresent), Ballots(Ballot.Absent, ("AAA", Ballot.Abstain), ("BBB", Ballot.Abstain))).Result.ShouldBe(VoteResult.NoQuorum);
        Vote(Pact(threePresent), Ballots(Ballot.Abstain, ("AAA", Ballot.Absent))).Result.ShouldBe(VoteResult.Adopted);
    }

    [Fact]
    public void A_party_to_the_dispute_has_no_ballot_and_no_veto_but_keeps_its_seat()
    {
        Way excluding = Way(majority: ThreeVotes, veto: PermanentNo) with { Excludes = [Exclusion(Say.Listed("BBB"))] };

        ReferenceEvent vote = Vote(Pact(excluding), Ballots(Ballot.Yes, ("BBB", Ballot.No)));

        vote.Result.ShouldBe(VoteResult.Adopted);
        vote.Opposed.ShouldBeEmpty();
        vote.Counts.ShouldBe([3, 0, 0, 0, 0, 3, 3, 4, 3]);
    }

    [Fact]
    public void An_exclusion_out_of_its_period_voids_no_ballot()
    {
        Way formerly = Way(majority: ThreeVotes, veto: PermanentNo) with { Excludes = [Exclusion(Say.Listed("BBB"), Say.From(null, "03-05"))] };

        Vote(Pact(formerly), Ballots(Ballot.Yes, ("BBB", Ballot.No))).Result.ShouldBe(VoteResult.Vetoed);
    }

    [Fact]
    public void The_first_way_that_carries_is_the_way()
    {
        Way unanimous = Way("unanimous", objection: Say.SomeSeat(null, Ballot.No)) with { Binds = Binds.Parties };
        Way byMajority = Way("by-majority", majority: ThreeVotes) with { Binds = Binds.InFavour };

        ReferenceEvent all = Vote(Pact(unanimous, byMajority), Ballots(Ballot.Yes));
        ReferenceEvent three = Vote(Pact(unanimous, byMajority), Ballots(Ballot.Yes, ("DDD", Ballot.No)));
        ReferenceEvent two = Vote(Pact(unanimous, byMajority), Ballots(Ballot.No, ("AAA", Ballot.Yes), ("BBB", Ballot.Yes)));

        (all.Way, string.Join(' ', all.Bound)).ShouldBe(("unanimous", "AAA BBB CCC DDD"));
        (three.Way, string.Join(' ', three.Bound)).ShouldBe(("by-majority", "AAA BBB CCC"));
        (two.Result, two.Way).ShouldBe((VoteResult.Shortfall, null));
    }

    [Fact]
    public void One_objection_breaks_consensus_and_is_laid_at_its_authors_door()
    {
        ReferenceEvent vote = Vote(Pact(Way(objection: Say.SomeSeat(null, Ballot.No))), Ballots(Ballot.Abstain, ("DDD", Ballot.No)));

        vote.Result.ShouldBe(VoteResult.Objected);
        vote.By.ShouldBe(["DDD"]);
    }

    [Fact]
    public void A_way_that_is_not_there_is_not_tried_and_without_any_there_is_a_shortfall()
    {
        Way notYet = Way("not-yet") with { Applies = Say.From("03-06") };

        Vote(Pact(notYet), Ballots(Ballot.Yes)).Result.ShouldBe(VoteResult.Shortfall);
    }

    [Fact]
    public void What_is_adopted_without_a_vote_has_every_seat_in_favour_and_no_way()
    {
        Way binding = Way("binding", majority: ThreeVotes) with { Binds = Binds.InFavour };
        HeldEvent acclaimed = Held(Motion, "M/1", First) with { WithoutVote = VoteResult.Adopted };

        ReferenceEvent held = Run(Pact(binding), On(First) with { Events = [acclaimed] }).Events.ShouldHaveSingleItem();

        (held.Result, held.Way, string.Join(' ', held.Bound)).ShouldBe((VoteResult.Adopted, null, "AAA BBB CCC DDD"));
        held.Counts.ShouldBeEmpty();
    }

    [Fact]
    public void Where_nobody_sits_nothing_is_decided()
    {
        Treaty pact = Pact(Consensus);
        Treaty notYet = pact with { Organs = [Council with { Groups = [.. Council.Groups.Select(group => group with { Items = [.. group.Items.Select(item => item with { Applies = Say.From("03-06") })] })] }] };

        Vote(notYet, Ballots(Ballot.Yes)).Result.ShouldBe(VoteResult.NoQuorum);
        Run(notYet, On(First) with { Events = [Held(Motion, "M/1", First) with { WithoutVote = VoteResult.Adopted }] }).Events.ShouldHaveSingleItem().Result.ShouldBe(VoteResult.NoQuorum);
        Run(notYet, On(First) with { Events = [Held(Motion, "M/1", First.AddDays(1), Ballots(Ballot.Yes))] }).Events.ShouldHaveSingleItem().Result.ShouldBe(VoteResult.Adopted);
    }

    [Fact]
    public void Where_nobody_who_sits_may_vote_nothing_is_decided()
    {
        Way allButOne = Consensus with { Excludes = [Exclusion(Say.Listed("AAA", "BBB", "CCC"))] };
        Way all = Consensus with { Excludes = [Exclusion(Say.Listed("AAA", "BBB", "CCC", "DDD"))] };

        Vote(Pact(allButOne), Ballots(Ballot.Abstain)).Result.ShouldBe(VoteResult.Adopted);
        Vote(Pact(all), Ballots(Ballot.Abstain)).Result.ShouldBe(VoteResult.NoQuorum);
        Vote(Pact(all with { Majority = Part(Say.AtLeast(Say.Count(CountOf.Yes), Say.Times(2, Say.Count(CountOf.No)))) }), Ballots(Ballot.Yes)).Result.ShouldBe(VoteResult.Shortfall);
    }

    [Fact]
    public void A_decision_may_bind_a_set_that_the_rule_names()
    {
        Way others = Way(majority: ThreeVotes) with { Binds = Binds.Set, BoundSet = new CombinedSet(Say.Parties("pact"), SetOperator.Except, Say.Listed("AAA"), Say.State, default) };

        Vote(Pact(others), Ballots(Ballot.Yes)).Bound.ShouldBe(["BBB", "CCC", "DDD"]);
    }

    [Fact]
    public void A_threshold_is_that_of_the_day()
    {
        VersionsOf versions = Say.Versions(Say.Item(Say.AtLeast(Say.Count(CountOf.Yes), Say.Of(4)), Say.From(null, "03-05")), Say.Item(ThreeVotes));
        Treaty pact = Pact(Way(majority: versions));
        BallotSheet three = Ballots(Ballot.Yes, ("AAA", Ballot.Abstain));
        CrisisFile crisis = On(First.AddDays(-1)) with { Events = [Held(Motion, "M/1", First.AddDays(-1), three), Held(Motion, "M/2", First, three)] };

        Run(pact, crisis).Events.Select(held => held.Result).ShouldBe([VoteResult.Shortfall, VoteResult.Adopted]);
    }

    [Fact]
    public void A_motion_without_ballots_is_voted_on_by_the_standing_ones()
    {
        CrisisFile crisis = On(First) with { Events = [Held(Motion, "M/1", First)] };
        CrisisFile standing = crisis with { Standing = crisis.Standing.Add(Council.Id, Ballots(Ballot.Yes)) };

        Run(Pact(), standing).Events.ShouldHaveSingleItem().Result.ShouldBe(VoteResult.Adopted);
    }

    [Fact]
    public void A_crisis_without_events_holds_the_motion_that_the_treaty_supposes()
    {
        Treaty pact = Pact();
        Treaty supposing = pact with { Events = [pact.Events[0] with { Supposed = [] }] };
        CrisisFile crisis = On(First);

        Run(supposing, crisis).Events.ShouldBeEmpty();
        Run(supposing, crisis with { Standing = crisis.Standing.Add(Council.Id, Ballots(Ballot.Yes)) }).Events.ShouldHaveSingleItem().Result.ShouldBe(VoteResult.Adopted);
    }
}
