using System.Collections.Immutable;
using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Claims;

/// <summary>Writes a ledger of claims as plain text.</summary>
internal static class ClaimsText
{
    /// <summary>Each claim with its finding, its correction and what the law gives; then the contradictions, then how many there are of each finding.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="claims">Its claims, checked; or some of them.</param>
    public static string Write(ClaimLedger ledger, IReadOnlyCollection<CheckedClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(claims);
        var text = new StringBuilder();
        foreach (CheckedClaim claim in claims)
            Add(text, claim);
        ImmutableArray<string> shown = [.. claims.Select(claim => claim.Claim.Name)];
        foreach (ClaimContradiction contradiction in ledger.File.Contradictions.Where(contradiction => contradiction.Claims.Any(shown.Contains)))
        {
            Line(text, $"contradiction  {string.Join(" / ", contradiction.Claims)}");
            if (contradiction.Note is { } note)
                Line(text, $"  {note.Trim()}");
        }

        IEnumerable<string> counts = claims.GroupBy(claim => claim.Claim.Finding).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key.Word()}");
        int tested = claims.Count(claim => !claim.Evidence.IsEmpty);
        Line(text, $"{claims.Count} {(claims.Count == 1 ? "claim" : "claims")}: {string.Join(", ", counts)}; the law bears out {claims.Count(claim => claim.Passed && !claim.Evidence.IsEmpty)} of the {tested} {(tested == 1 ? "finding" : "findings")} that it decides.");
        return text.ToString();
    }

    private static void Add(StringBuilder text, CheckedClaim @checked)
    {
        Claim claim = @checked.Claim;
        Line(text, $"{claim.Finding.Word(),-12}  {claim.Name}: {claim.Says.Trim()} ({string.Join(", ", claim.Documents)})");
        if (claim.Correction is { } correction)
            Line(text, $"  {correction.Trim()}{(claim.Sources.IsEmpty ? "" : $" [{string.Join("; ", claim.Sources)}]")}");
        foreach (CheckedEvidence evidence in @checked.Evidence)
        {
            Line(text, $"  {(evidence.Passed ? "+" : "-")} {evidence.Stated}");
            Line(text, $"      found: {evidence.Found}");
            foreach (string difference in evidence.Differences)
                Line(text, $"      differs: {difference}");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
