using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Claims;

/// <summary>A ledger with what was found of its claims, or of some of them.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Claims">The claims, checked.</param>
public sealed record CheckedLedger(ClaimLedger Ledger, ImmutableArray<CheckedClaim> Claims) : IReport
{
    /// <inheritdoc/>
    public string ToText() => ClaimsText.Write(Ledger, Claims);

    /// <inheritdoc/>
    public string ToJson(string corpus) => ClaimsJson.Write(Ledger, Claims, corpus);
}
