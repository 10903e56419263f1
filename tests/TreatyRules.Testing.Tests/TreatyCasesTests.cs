namespace TreatyRules.Testing.Tests;

public sealed class TreatyCasesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, TreatyCases("crises/*.yaml")]
    public void The_law_does_what_the_case_says(TreatyCase theCase) => theCase.Check().Passed.ShouldBeTrue();

    [Fact]
    public void A_case_is_named_for_what_it_says() =>
        Cases("{ of: un-charter/security-council, outcome: authorised }")[0].ToString().ShouldBe("a-vote: un-charter/security-council is authorised");

    [Fact]
    public void Each_expectation_and_each_recorded_result_is_a_case() =>
        Drafts.Cases(Drafts.Folder(_folder, $"{Drafts.Vote}\n    recorded: adopted\nexpect:\n  - {{ event: S/RES/678, result: adopted }}")).Length.ShouldBe(2);

    [Fact]
    public void A_wrong_cause_fails_with_the_difference_and_the_reasons()
    {
        string message = Failure("{ of: un-charter/security-council, outcome: blocked, cause: vetoed, by: [ CHN ] }");
        message.ShouldContain("expected blocked, found authorised; expected the cause vetoed, found none; expected by CHN, found nobody\n");
        message.ShouldContain("S/RES/678: 12-2-1: adopted");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_case_that_says_why() =>
        Should.Throw<TreatyAssertionException>(() => Drafts.Cases(Drafts.Folder(_folder, "crisis: a-vote\ndate: yesterday")).ShouldHaveSingleItem().Check())
            .Message.ShouldContain("a-vote.yaml(2,7): error TR");

    [Fact]
    public void A_file_that_expects_nothing_fails() =>
        Should.Throw<TreatyAssertionException>(() => Drafts.Cases(Drafts.Folder(_folder, Drafts.Vote)).ShouldHaveSingleItem().Check()).Message.ShouldContain("expects nothing");

    [Fact]
    public void A_file_that_says_that_it_expects_nothing_is_no_case() => Drafts.Cases(Drafts.Folder(_folder, $"{Drafts.Vote}\nexpect: []")).ShouldBeEmpty();

    [Fact]
    public void Files_that_are_not_there_are_missed() =>
        Should.Throw<TreatyAssertionException>(() => new TreatyCasesAttribute("nowhere/*.yaml").GetData(typeof(TreatyCasesTests).GetMethods()[0]).ToList())
            .Message.ShouldStartWith("No file matches 'nowhere/*.yaml'.");

    private TreatyCase[] Cases(string expectation) => Drafts.Cases(Drafts.Folder(_folder, $"{Drafts.Vote}\nexpect:\n  - {expectation}"));

    private string Failure(string expectation) => Should.Throw<TreatyAssertionException>(() => Cases(expectation)[0].Check()).Message;
}
