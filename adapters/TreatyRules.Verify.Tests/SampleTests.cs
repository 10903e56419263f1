namespace TreatyRules.Snapshots;

/// <summary>Snapshots as a user would write them; what was accepted stands in the files beside this one.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task A_call_that_was_heeded() => await Verify(Cases.Law.Hear(Cases.Raid("otherwise: yes")).Verdict("lighthouse-pact/mutual-help"));

    [Fact]
    public async Task A_ballot_that_is_not_known() => await Verify(Cases.Law.Hear(Cases.Raid("unknown: DNK, otherwise: yes")).Verdict("lighthouse-pact/mutual-help"));

    [Fact]
    public async Task A_raid_at_which_one_party_was_silent() => await Verify(Cases.Raid("yes: [ ISL, NOR ], abstain: DNK, absent: SWE"));
}
