using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests.Law;

/// <summary>Article 27: what a negative vote, an abstention and a lack of votes each do.</summary>
public sealed class VetoTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void The_same_seven_votes_are_vetoed_as_a_draft_and_carry_as_a_procedural_motion()
    {
        Crisis suez = Cases.Crisis("suez-1956");
        Decision draft = Court.Decision(suez, "S/3710");
        Decision motion = Court.Decision(suez, "S/RES/119");
        motion.Counts.ShouldBe(draft.Counts);
        draft.Counts.Take(3).ShouldBe([7, 2, 2]);
        draft.Rule.ShouldBe("un-charter/substantive");
        draft.Result.ShouldBe(VoteResult.Vetoed);
        draft.By.ShouldBe(["FRA", "GBR"]);
        motion.Rule.ShouldBe("un-charter/procedural");
        motion.Result.ShouldBe(VoteResult.Adopted);
    }

    [Fact]
    public void Too_few_votes_is_no_veto_whoever_voted_against()
    {
        Crisis crisis = Court.Crisis("""
            crisis: six-votes-what-if
            date: 1956-10-30
            events:
              - event: un-charter/draft-resolution
                symbol: six
                under: chapter-vii
                does: [ orders-provisional-measures ]
                ballots: { no: [ FRA, GBR ], abstain: [ AUS, BEL, PER ], otherwise: yes }
            """);
        Decision decision = Court.Decision(crisis, "six");
        decision.Result.ShouldBe(VoteResult.Shortfall);
        decision.By.ShouldBeEmpty();
        Court.Verdict(crisis, Council).Outcome.ShouldBe(Outcome.NotAdopted);
    }

    [Fact]
    public void An_abstention_by_a_permanent_member_does_not_block_the_use_of_force()
    {
        Crisis kuwait = Cases.Crisis("kuwait-1990");
        Decision decision = Court.Decision(kuwait, "S/RES/678");
        decision.Result.ShouldBe(VoteResult.Adopted);
        decision.Counts.ShouldBe([12, 2, 1, 0, 0]);
    }

    [Fact]
    public void Read_as_a_veto_the_same_abstention_blocks_it()
    {
        Crisis kuwait = Cases.Crisis("kuwait-1990");
        Decision decision = Court.Decision(kuwait, "S/RES/678", ("abstention-of-a-permanent-member", "a-veto"));
        decision.Result.ShouldBe(VoteResult.Vetoed);
        decision.By.ShouldBe(["CHN"]);
        decision.Cause.ShouldNotBeNull().Is.ShouldBe(CauseKind.Vetoed);
        Verdict verdict = Court.Verdict(kuwait, Council, "1991-01-16", null, ("abstention-of-a-permanent-member", "a-veto"));
        verdict.State.ShouldBe("measures-ordered");
        verdict.Permissions.ShouldBeEmpty();
    }
}
