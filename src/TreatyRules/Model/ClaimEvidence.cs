using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>What decides a claim.</summary>
/// <param name="Note">Why.</param>
/// <param name="Span">Where it stands.</param>
public abstract record ClaimEvidence(string? Note, SourceSpan Span);

/// <summary>What the law makes of a case.</summary>
internal sealed record CaseEvidence(string Case, Expectation Expectation, string? Note, SourceSpan Span) : ClaimEvidence(Note, Span);

/// <summary>Who sat in an organ, or was party to a treaty, on a day.</summary>
/// <param name="Of">The organ's qualified name, or the treaty's.</param>
/// <param name="On">The day.</param>
/// <param name="Exactly">All of them; null: not said.</param>
/// <param name="Include">Some of them.</param>
/// <param name="Exclude">Some who are not among them.</param>
/// <param name="Note">Why.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record MembersEvidence(
    string Of,
    DateOnly On,
    ImmutableArray<string>? Exactly,
    ImmutableArray<string> Include,
    ImmutableArray<string> Exclude,
    string? Note,
    SourceSpan Span) : ClaimEvidence(Note, Span);
