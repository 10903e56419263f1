using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Claims;

/// <summary>Writes a ledger of claims as JSON, by the contract <c>treatyrules/claims/1</c>: keys may be added, none changes its meaning.</summary>
internal static class ClaimsJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/claims/1";

    /// <summary>The ledger with what was found.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="claims">Its claims, checked; or some of them.</param>
    /// <param name="corpus">The version of the law.</param>
    public static string Write(ClaimLedger ledger, IReadOnlyCollection<CheckedClaim> claims, string corpus)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(claims);
        return JsonText.Object(json =>
        {
            json.Head(Schema, corpus);
            json.WriteString("ledger", ledger.File.Id);
            json.WriteBoolean("passed", claims.All(claim => claim.Passed));
            json.Objects("documents", ledger.File.Documents, (writer, document) =>
            {
                writer.WriteString("name", document.Key);
                writer.WriteString("is", document.Value);
            });
            json.Objects("claims", claims, Claim);
            json.Objects("contradictions", ledger.File.Contradictions, (writer, contradiction) =>
            {
                writer.WriteString("name", contradiction.Name);
                writer.Words("between", contradiction.Claims);
                writer.WriteString("note", contradiction.Note);
            });
        });
    }

    private static void Claim(Utf8JsonWriter json, CheckedClaim @checked)
    {
        Claim claim = @checked.Claim;
        json.WriteString("claim", claim.Name);
        json.WriteString("says", claim.Says);
        json.Words("in", claim.Documents);
        json.WriteString("finding", claim.Finding.Word());
        json.WriteString("correction", claim.Correction);
        json.Words("sources", claim.Sources);
        json.WriteBoolean("passed", @checked.Passed);
        json.Objects("decidedBy", @checked.Evidence, (writer, evidence) =>
        {
            writer.WriteString("stated", evidence.Stated);
            writer.WriteString("found", evidence.Found);
            writer.WriteBoolean("passed", evidence.Passed);
            writer.Words("differences", evidence.Differences);
        });
    }
}
