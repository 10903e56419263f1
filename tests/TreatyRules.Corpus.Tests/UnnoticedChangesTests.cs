using TreatyRules.Analysis;

namespace TreatyRules.Corpus.Tests;

/// <summary>How firmly the cases hold a treaty to what it says. The other treaties take longer and are measured by <c>treaty test seeds --mutate</c>.</summary>
public sealed class UnnoticedChangesTests
{
    [Fact]
    public void Fewer_than_one_in_ten_changes_of_the_collective_security_treaty_go_unnoticed()
    {
        LawMutation mutation = LawMutation.Of(CrisisFiles.Find(Repository.Seeds), TreatyCorpus.Embedded, ["collective-security-treaty"]);

        mutation.Score.ShouldBeGreaterThan(0.9, LawMutationText.Write(mutation));
    }
}
