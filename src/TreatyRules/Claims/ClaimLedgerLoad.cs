using System.Collections.Immutable;
using TreatyRules.Diagnostics;

namespace TreatyRules.Claims;

/// <summary>What came of loading a ledger of claims.</summary>
/// <param name="Ledger">The ledger; null when there are errors.</param>
/// <param name="Diagnostics">What is wrong, and what is doubtful, by place.</param>
public sealed record ClaimLedgerLoad(ClaimLedger? Ledger, ImmutableArray<Diagnostic> Diagnostics);
