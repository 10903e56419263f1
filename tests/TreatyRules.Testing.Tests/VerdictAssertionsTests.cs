using TreatyRules.Model;

namespace TreatyRules.Testing.Tests;

public sealed class VerdictAssertionsTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void What_holds_can_be_said_in_a_row() =>
        Verdict().ShouldBe(Outcome.Authorised, "42").ShouldBeInState("force-authorised").ShouldPermit("USA", "KWT").ShouldNotPermit("CHE").ShouldNotBind("CHE");

    [Fact]
    public void Another_outcome_is_shown_with_the_reasons()
    {
        string message = Failure(() => Verdict().ShouldBe(Outcome.Blocked));
        message.ShouldStartWith("a-vote: un-charter/security-council: expected blocked, found authorised\n\n");
        message.ShouldContain("S/RES/678: 12-2-1: adopted");
    }

    [Fact]
    public void An_article_that_is_not_among_those_is_named() =>
        Failure(() => Verdict().ShouldBe(Outcome.Authorised, "42", "51")).ShouldContain("expected because of 51, found 42");

    [Fact]
    public void Whoever_vetoed_is_told() =>
        Failure(() => Verdict("a-veto").ShouldFailBecause(CauseKind.Vetoed, "FRA")).ShouldContain("expected defeated by FRA, found CHN");

    [Fact]
    public void Whoever_has_no_permission_is_told() =>
        Failure(() => Verdict().ShouldPermit("USA", "CHE")).ShouldContain("without CHE");

    [Fact]
    public void A_vote_has_its_result()
    {
        Hearing("not-a-veto").Decision("S/RES/678").ShouldBe(VoteResult.Adopted);
        Hearing("a-veto").Decision("S/RES/678").ShouldBe(VoteResult.Vetoed, "CHN");
        Failure(() => Hearing("a-veto").Decision("S/RES/678").ShouldBe(VoteResult.Adopted)).ShouldBe("expected adopted, found S/RES/678 12-2-1 vetoed by CHN");
    }

    private static Hearing Hearing(string abstention)
    {
        using var folder = new TemporaryFolder();
        return TreatyCorpus.Embedded.Hear(
            Drafts.Load(Drafts.Folder(folder, Drafts.Vote)), new Dictionary<string, string> { ["abstention-of-a-permanent-member"] = abstention });
    }

    private static Verdict Verdict(string abstention = "not-a-veto") => Hearing(abstention).Verdict(Council);

    private static string Failure(Action assertion) => Should.Throw<TreatyAssertionException>(assertion).Message;
}
