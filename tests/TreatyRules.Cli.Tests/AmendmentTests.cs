namespace TreatyRules.Cli.Tests;

public sealed class AmendmentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private const string VetoAbolished = "un-charter/veto-abolished";

    [Theory]
    [InlineData(VetoAbolished)]
    [InlineData("veto-abolished")]
    [InlineData("treaties/un-charter/amendments/veto-abolished.yaml")]
    public void A_crisis_is_heard_under_an_amendment_by_its_name_or_its_file(string amendment) =>
        Treaty.Run("evaluate", "seeds/crimea-2014.yaml", "--procedure", "security-council", "--amendment", amendment).Done.ShouldContain("recommended");

    [Fact]
    public void Verdicts_say_by_what_the_law_was_amended() =>
        Treaty.Run("evaluate", "seeds/crimea-2014.yaml", "--procedure", "security-council", "--amendment", VetoAbolished, "--format", "json").Done
            .ShouldContain($"\"corpus\": \"{TreatyCorpus.EmbeddedVersion}+{VetoAbolished}\"");

    [Fact]
    public void An_amendment_of_no_treaty_is_told_at_its_place() =>
        Treaty.Run("evaluate", "seeds/crimea-2014.yaml", "--amendment", Write("amendment: other\namends: un-chart\nvoting: { substantive: { veto: null } }\n")).Invalid
            .ShouldEndWith("other.yaml(2,9): error TR0302: There is no treaty 'un-chart'; did you mean 'un-charter'?");

    [Fact]
    public void What_an_amendment_breaks_is_told_at_its_place_in_the_amendment() =>
        Treaty.Run("list", "treaties", "--amendment", Write("amendment: other\namends: un-charter\nvoting:\n  substantive:\n    majority: yes >= 2 * permanents.yes\n")).Invalid
            .ShouldContain("other.yaml(5,26): error TR0");

    [Fact]
    public void An_amendment_that_is_not_there_is_told_with_the_nearest() =>
        Treaty.Run("list", "treaties", "--amendment", "un-charter/veto-abolish").Invalid
            .ShouldBe("error TR0912: There is no amendment 'un-charter/veto-abolish', nor a file of that name; did you mean 'un-charter/veto-abolished'?");

    [Fact]
    public void The_amendments_of_a_treaty_are_listed_and_shown()
    {
        Treaty.Run("list", "amendments").Done.ShouldContain(VetoAbolished);
        Treaty.Run("show", "un-charter").Done.ShouldContain("veto-abolished: No member of the Security Council has a veto");
        Treaty.Run("show", VetoAbolished).Done.ShouldContain("takes away voting.substantive.veto");
        Treaty.Run("list", "--format", "json").Done.ShouldContain("\"amendment\": \"veto-abolished\"");
    }

    [Fact]
    public void A_rule_is_shown_as_an_amendment_leaves_it() =>
        Treaty.Run("show", "un-charter/substantive", "--amendment", VetoAbolished).Done.ShouldNotContain("defeated by a veto");

    [Fact]
    public void An_amendment_is_checked_as_applied_to_its_treaty()
    {
        Treaty.Run("check", "treaties/un-charter/amendments/veto-abolished.yaml").Done.ShouldBe("1 file checked: 0 errors, 0 warnings\n");
        Ran broken = Treaty.Run("check", Write("amendment: other\namends: un-charter\nterms: { enough-votes: null }\n"));
        broken.ExitCode.ShouldBe(3);
        broken.Error.ShouldContain("enough-votes");
    }

    private string Write(string yaml) => _folder.Write("other.yaml", yaml);
}
