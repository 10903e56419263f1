using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>A step of a run.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What kind of step.</param>
/// <param name="Subject">The procedure that moved, or the event that was voted on.</param>
/// <param name="Text">What happened, in words.</param>
/// <param name="Article">The article by which.</param>
/// <param name="Span">Where the rule stands in the treaty.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ExplanationStep(DateOnly Day, StepKind Kind, string Subject, string Text, string? Article, SourceSpan Span, ImmutableArray<ExplanationNode> Basis)
{
    /// <summary>The state that the procedure leaves, or in which it stays; null for a vote.</summary>
    public string? From { get; init; }

    /// <summary>The state in which it stands then; null for a vote.</summary>
    public string? To { get; init; }

    /// <summary>What it has come to then; null for a vote.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The ballots, where it is a vote; null otherwise, or when none was taken.</summary>
    public CountedVote? Vote { get; init; }
}
