using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>What a document says about the law, and what is found of it.</summary>
/// <param name="Name">Its name in the ledger.</param>
/// <param name="Says">The claim.</param>
/// <param name="Documents">The documents that make it.</param>
/// <param name="Finding">What is found.</param>
/// <param name="Correction">What is so instead, or what must be added.</param>
/// <param name="Sources">Where that can be checked.</param>
/// <param name="Evidence">What decides it.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Claim(
    string Name,
    string Says,
    ImmutableArray<string> Documents,
    ClaimFinding Finding,
    string? Correction,
    ImmutableArray<string> Sources,
    ImmutableArray<ClaimEvidence> Evidence,
    SourceSpan Span);
