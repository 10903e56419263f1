using TreatyRules.Snapshots;

namespace TreatyRules.Tests.Api;

public sealed class PublicApiTests
{
    /// <summary>A change of what users see is made on purpose: run once with TREATY_ACCEPT=true, look at what changes, and say so in the commit.</summary>
    [Fact]
    public void The_public_surface_is_the_one_that_was_accepted()
    {
        var accepted = new SnapshotFile(Path.Combine(Folder, "PublicApi"));
        string found = ApiText.Of(typeof(TreatyCorpus).Assembly);
        if (Environment.GetEnvironmentVariable("TREATY_ACCEPT") == "true" && !SnapshotFile.IsContinuousIntegration)
            accepted.Accept(found);
        if (accepted.Compare(found) == SnapshotState.Same)
        {
            accepted.Settle();
            return;
        }

        accepted.Receive(found);
        found.Split('\n').Except((accepted.Accepted() ?? "").Split('\n')).ShouldBeEmpty("compare PublicApi.received.txt with PublicApi.verified.txt; these are new");
        (accepted.Accepted() ?? "").Split('\n').Except(found.Split('\n')).ShouldBeEmpty("compare PublicApi.received.txt with PublicApi.verified.txt; these are gone");
    }

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TreatyRules.sln")))
                folder = folder.Parent;
            return Path.Combine(folder.ShouldNotBeNull().FullName, "tests", "TreatyRules.Tests", "Api");
        }
    }
}
