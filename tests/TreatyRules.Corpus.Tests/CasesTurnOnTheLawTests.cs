using System.Collections.Immutable;
using TreatyRules.Claims;
using TreatyRules.Model;
using TreatyRules.Reasoning.CasesInPoint;

namespace TreatyRules.Corpus.Tests;

public sealed class CasesTurnOnTheLawTests
{
    [Theory]
    [InlineData("un-charter/42", "kuwait-1990")]
    [InlineData("un-charter/27", "kuwait-1990")]
    [InlineData("un-charter/27(3)", "ukraine-2022")]
    [InlineData("un-charter/substantive", "kuwait-1990")]
    [InlineData("un-charter/security-council", "kuwait-1990")]
    [InlineData("abstention-of-a-permanent-member", "kuwait-1990")]
    [InlineData("north-atlantic-treaty/article-5", "new-york-2001")]
    [InlineData("rio-treaty/17", "san-jose-1960")]
    public void A_case_turns_on_the_law_by_which_it_is_decided(string law, string crisis) => On(law).ShouldContain(crisis);

    [Theory]
    [InlineData("un-charter/42", "spain-1946")]
    [InlineData("abstention-of-a-permanent-member", "syria-2012")]
    [InlineData("north-atlantic-treaty/5", "kuwait-1990")]
    public void It_does_not_turn_on_law_that_decides_nothing_in_it(string law, string crisis) => On(law).ShouldNotContain(crisis);

    [Fact]
    public void A_case_that_a_treaty_does_not_reach_turns_on_the_article_that_says_so() => On("north-atlantic-treaty/6").ShouldContain("goa-1961");

    [Fact]
    public void A_case_says_what_of_it_turns_on_the_law() => CaseDigest.Embedded.On("abstention-of-a-permanent-member").Single(@case => @case.Crisis == "kuwait-1990").Because
        .ShouldContain("S/RES/678 is adopted, read as 'a-veto' vetoed");

    [Fact]
    public void The_cases_that_come_with_the_library_are_those_of_the_folder() =>
        CrisisFiles.Embedded(TreatyCorpus.Embedded).Select(crisis => crisis.ToYaml(TreatyCorpus.Embedded))
            .ShouldBe(Cases.All.Keys.Where(name => File.Exists(Path.Combine(Repository.Seeds, $"{name}.yaml"))).Select(name => Cases.Crisis(name).ToYaml(TreatyCorpus.Embedded)), ignoreOrder: true);

    [Fact]
    public void The_ledger_that_comes_with_the_library_is_that_of_the_folder() =>
        ClaimLedger.LoadEmbedded(TreatyCorpus.Embedded).Ledger.ShouldNotBeNull().File.Claims.Select(claim => claim.Says)
            .ShouldBe(ClaimLedger.Load(Repository.Claims, TreatyCorpus.Embedded).Ledger.ShouldNotBeNull().File.Claims.Select(claim => claim.Says));

    [Fact]
    public void Law_on_which_no_case_turns_is_untested()
    {
        CaseDigest one = CaseDigest.Of(TreatyCorpus.Embedded, [Cases.Crisis("goa-1961")]);
        one.Untested.ShouldContain(new UntestedLaw("question", "un-charter/abstention-of-a-permanent-member"));
        one.Untested.ShouldContain(new UntestedLaw("treaty", "rio-treaty"));
        one.Untested.ShouldNotContain(new UntestedLaw("procedure", "north-atlantic-treaty/article-5"));
        one.CountOn("rio-treaty/organ-of-consultation").ShouldBe(0);
        one.CountOn("north-atlantic-treaty/article-5").ShouldBe(1);
        one.CountOn("north-atlantic-treaty/covered-attack").ShouldBeNull("nobody asks whether a case turns on a word");
    }

    [Fact]
    public void No_law_of_the_library_is_untested() => CaseDigest.Embedded.Untested.Select(law => $"{law.Kind} {law.Name}").ShouldBeEmpty("a case that turns on it is missing in seeds/");

    [Theory]
    [MemberData(nameof(Treaties))]
    public void A_treaty_answers_for_three_cases_and_says_no_in_one(string treaty)
    {
        ImmutableArray<(string Crisis, Expectation Expectation)> asked =
        [
            .. CrisisFiles.Embedded(TreatyCorpus.Embedded).SelectMany(crisis => crisis.File.Expectations.Select(expectation => (crisis.Id, expectation)))
                .Where(pair => pair.expectation.Procedure?.StartsWith(treaty + "/", StringComparison.Ordinal) == true),
        ];
        asked.Select(pair => pair.Crisis).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);
        asked.ShouldContain(pair => pair.Expectation.Under.IsEmpty && (pair.Expectation.Outcome == Outcome.NotEngaged || pair.Expectation.Outcome == Outcome.NotAdopted || pair.Expectation.Outcome == Outcome.Blocked));
    }

    public static TheoryData<string> Treaties => [.. TreatyCorpus.Embedded.Law.Treaties.Select(treaty => treaty.Id)];

    private static IEnumerable<string> On(string law) => CaseDigest.Embedded.On(law).Select(@case => @case.Crisis);
}
