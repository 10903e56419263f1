using TreatyRules.Snapshots;

namespace TreatyRules.Testing.Tests;

public sealed class SnapshotAssertionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_crisis_is_as_it_was_accepted() => Kuwait().ShouldMatchSnapshot();

    [Fact]
    public void A_verdict_is_as_it_was_accepted() => TreatyCorpus.Embedded.Hear(Kuwait()).Verdict("un-charter/security-council").ShouldMatchSnapshot();

    [Fact]
    public void What_was_never_accepted_fails_and_is_left_to_be_looked_at()
    {
        string folder = Drafts.Folder(_folder, Drafts.Vote);
        Failure(folder).ShouldStartWith($"nothing was accepted yet in {Path.Combine(folder, "a-vote.verified.txt")}");
        File.ReadAllText(Path.Combine(folder, "a-vote.received.txt")).ShouldContain("un-charter/security-council: authorised");
        File.Exists(Path.Combine(folder, "a-vote.verified.txt")).ShouldBeFalse();
    }

    [Fact]
    public void A_change_is_shown_line_by_line()
    {
        string folder = Drafts.Folder(_folder, Drafts.Vote);
        string accepted = CrisisSnapshot.Text(Drafts.Load(folder), TreatyCorpus.Embedded).Replace("as of 1990-11-29", "as of 1990-11-28", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "a-vote.verified.txt"), accepted);
        string message = Failure(folder);
        message.ShouldContain("differs from line 2 on; what was found is in a-vote.received.txt");
        message.ShouldContain("accepted: as of 1990-11-28");
    }

    [Fact]
    public void What_is_the_same_again_leaves_nothing_to_be_looked_at()
    {
        string folder = Drafts.Folder(_folder, Drafts.Vote);
        Failure(folder);
        File.Move(Path.Combine(folder, "a-vote.received.txt"), Path.Combine(folder, "a-vote.verified.txt"));
        Drafts.Load(folder).ShouldMatchSnapshot();
        File.Exists(Path.Combine(folder, "a-vote.received.txt")).ShouldBeFalse();
    }

    private static Crisis Kuwait() => Should.NotThrow(() => new TreatyCasesAttribute("crises/kuwait-force.yaml").GetData(typeof(SnapshotAssertionsTests).GetMethods()[0])
        .Select(row => row[0]).Cast<TreatyCase>().First().Crisis);

    private static string Failure(string folder) => Should.Throw<TreatyAssertionException>(() => Drafts.Load(folder).ShouldMatchSnapshot()).Message;
}
