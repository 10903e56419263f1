using TreatyRules;
using TreatyRules.Model;
using TreatyRules.Testing;

public sealed class LawTests
{
    [Theory, TreatyCases("crises/*.yaml")]
    public void The_law_does_what_the_case_says(TreatyCase theCase) => theCase.Check();

    [Theory, TreatyCases("crises/channel.yaml")]
    public void One_negative_vote_of_a_permanent_member_is_enough(TreatyCase theCase) =>
        TreatyCorpus.Embedded.Hear(theCase.Crisis).Verdict("un-charter/security-council")
            .ShouldBe(Outcome.Blocked)
            .ShouldFailBecause(CauseKind.Vetoed, "GBR");
}
