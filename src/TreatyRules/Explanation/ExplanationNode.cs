using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>A condition, what was found of it, and what that rests on.</summary>
/// <param name="Text">The condition in the words of the treaty's YAML; for a member of a source, which one it is.</param>
/// <param name="Article">Its article.</param>
/// <param name="Holds">Whether it holds; null: unknown, or the item is not there.</param>
/// <param name="IsThere">Whether the item is there at all on the day.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Facts">The values that it read.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record ExplanationNode(
    string Text,
    string? Article,
    bool? Holds,
    bool IsThere,
    SourceSpan Span,
    ImmutableArray<FactRead> Facts,
    ImmutableArray<ExplanationNode> Basis)
{
    /// <summary>How it rests on its parts.</summary>
    public ExplanationNodeKind Kind { get; init; }

    /// <summary>Where it goes through members: whether some, every or so many of them are asked for; else null.</summary>
    public Quantifier? Quantifier { get; init; }

    /// <summary>What was taken not to be there because the crisis says nothing of it: the key of the list; else null.</summary>
    public string? Assumed { get; init; }

    /// <summary>What part it plays: <c>majority</c>, <c>veto</c>, the state that it would lead to; null when none.</summary>
    public string? Label { get; init; }
}
