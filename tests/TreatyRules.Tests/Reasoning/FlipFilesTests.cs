using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Tests.Reasoning;

public sealed class FlipFilesTests
{
    [Fact]
    public void Each_saved_crisis_comes_to_what_it_expects_and_none_is_written_over()
    {
        using var folder = new TemporaryFolder();
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("crimea-2014"), "un-charter/security-council", new FlipOptions { MostTime = TimeSpan.FromHours(1), Most = 1, Over = FlipKind.Ballot | FlipKind.Reading });

        FlipFiles.Save([report], folder.Path, Seeds.Law).Written.Length.ShouldBe(report.Flips.Length);
        FlipFiles.Save([report], folder.Path, Seeds.Law).ShouldSatisfyAllConditions(again => again.Written.ShouldBeEmpty(), again => again.Kept.Length.ShouldBe(report.Flips.Length));

        foreach (string path in Directory.GetFiles(folder.Path))
        {
            CrisisLoad load = Crisis.Load(path, Seeds.Law);
            Expectation expected = load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)).File.Expectations.ShouldHaveSingleItem();
            Seeds.Law.Hear(load.Crisis, expected.Under, expected.AsOf).Verdict(expected.Procedure.ShouldNotBeNull()).Outcome.ShouldBe(expected.Outcome.ShouldNotBeNull());
        }
    }
}
