namespace TreatyRules.Snapshots;

/// <summary>What Verify writes is what <c>treaty snapshot</c> writes.</summary>
public sealed class WordsTests
{
    private static readonly Crisis s_crisis = Cases.Raid("no: DNK, otherwise: yes");

    [Fact]
    public async Task A_crisis_is_written_as_its_snapshot_is()
    {
        VerifyResult written = await Verify(s_crisis);

        Assert.Equal(CrisisSnapshot.Text(s_crisis, Cases.Law), written.Text);
    }

    [Fact]
    public async Task A_verdict_is_written_as_in_the_snapshot_of_its_crisis()
    {
        VerifyResult written = await Verify(Cases.Law.Hear(s_crisis).Verdict("lighthouse-pact/mutual-help"));

        Assert.Contains(written.Text, CrisisSnapshot.Text(s_crisis, Cases.Law), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_is_taught_once()
    {
        Assert.True(VerifyTreatyRules.Initialized);
        Assert.Throws<InvalidOperationException>(VerifyTreatyRules.Initialize);
    }
}
