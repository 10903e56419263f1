using TreatyRules.Cases;
using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests;

public sealed class CaseTests
{
    [Theory]
    [MemberData(nameof(ExpectationCase.All), MemberType = typeof(ExpectationCase))]
    public void The_law_gives_what_the_case_says(ExpectationCase expectation)
    {
        CheckedExpectation found = expectation.Check();
        found.Passed.ShouldBeTrue(found.ToString());
    }

    [Theory]
    [MemberData(nameof(Cases.Names), MemberType = typeof(Cases))]
    public void A_case_binds_without_a_complaint(string name) => Cases.All[name].Diagnostics.ShouldBeEmpty(string.Join('\n', Cases.All[name].Diagnostics));

    [Fact]
    public void A_case_is_named_for_its_file() =>
        Cases.All.Where(file => file.Value.Crisis is { } crisis && crisis.Id != file.Key).Select(file => file.Key).ShouldBeEmpty();

    [Fact]
    public void A_case_that_happened_names_its_sources() =>
        Cases.All.Values.Select(load => load.Crisis?.File).OfType<CrisisFile>()
            .Where(crisis => crisis.Sources.IsEmpty && !IsImagined(crisis))
            .Select(crisis => crisis.Id).ShouldBeEmpty();

    [Fact]
    public void A_case_states_something() =>
        Cases.All.Keys.Where(name => Cases.CheckOf(name)?.Stated.IsEmpty == true).ShouldBeEmpty();

    [Fact]
    public void Every_treaty_is_held_to_a_case() =>
        TreatyCorpus.Embedded.Law.Treaties.Select(treaty => treaty.Id).Except(TreatiesHeldToACase()).ShouldBeEmpty();

    private static bool IsImagined(CrisisFile crisis) =>
        crisis.Id.Contains("what-if", StringComparison.Ordinal) || crisis.Title?.Contains("what if", StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<string> TreatiesHeldToACase() =>
        Cases.All.Values.SelectMany(load => load.Crisis?.File.Expectations ?? [])
            .Select(expectation => expectation.Procedure?.Split('/')[0]).OfType<string>().Distinct();
}
