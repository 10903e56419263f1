using TreatyRules.Claims;
using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests;

/// <summary>What the seed documents say of the law, held against the law.</summary>
public sealed class ClaimTests
{
    private static readonly Lazy<ClaimLedgerLoad> s_load = new(() => ClaimLedger.Load(Repository.Claims, TreatyCorpus.Embedded));

    public static TheoryData<string> Names => [.. Ledger.File.Claims.Select(claim => claim.Name)];

    private static ClaimLedger Ledger => s_load.Value.Ledger.ShouldNotBeNull(string.Join('\n', s_load.Value.Diagnostics));

    [Fact]
    public void The_ledger_binds_without_a_complaint() => s_load.Value.Diagnostics.ShouldBeEmpty(string.Join('\n', s_load.Value.Diagnostics));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_law_bears_the_finding_out(string name)
    {
        CheckedClaim found = Ledger.Check(Ledger.File.Claims.Single(claim => claim.Name == name));
        found.Evidence.Where(evidence => !evidence.Passed).Select(evidence => $"{evidence.Stated}: {string.Join("; ", evidence.Differences)}; found: {evidence.Found}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_document_makes_a_claim() =>
        Ledger.File.Documents.Select(document => document.Key).Except(Ledger.File.Claims.SelectMany(claim => claim.Documents)).ShouldBeEmpty();

    [Fact]
    public void A_claim_that_is_false_is_corrected_and_shown_to_be() =>
        Ledger.File.Claims.Where(claim => claim.Finding == ClaimFinding.False && (claim.Correction is null || claim.Sources.IsEmpty || claim.Evidence.IsEmpty))
            .Select(claim => claim.Name).ShouldBeEmpty();

    [Fact]
    public void What_is_found_of_a_fact_is_shown_or_no_rule_turns_on_it() =>
        Ledger.File.Claims.Where(claim => claim.Finding is ClaimFinding.True or ClaimFinding.Partly or ClaimFinding.False)
            .Where(claim => claim.Evidence.IsEmpty && claim.Correction?.Contains("No rule turns on", StringComparison.OrdinalIgnoreCase) != true)
            .Select(claim => claim.Name).ShouldBeEmpty();

    [Fact]
    public void A_claim_that_is_partly_so_says_what_must_be_added() =>
        Ledger.File.Claims.Where(claim => claim.Finding == ClaimFinding.Partly && claim.Correction is null).Select(claim => claim.Name).ShouldBeEmpty();

    [Fact]
    public void A_contradiction_is_between_two_claims_at_least() =>
        Ledger.File.Contradictions.Where(contradiction => contradiction.Claims.Distinct().Count() < 2).Select(contradiction => contradiction.Name).ShouldBeEmpty();
}
