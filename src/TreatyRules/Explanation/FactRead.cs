using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>A value that a condition read.</summary>
/// <param name="Name">What it is called where it is read.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">Where it stands in the crisis file; none when it is computed or a default.</param>
public sealed record FactRead(string Name, string Value, SourceSpan Span)
{
    /// <summary>Whether the crisis does not say it, so that it is as the law says when nothing is said.</summary>
    public bool IsDefault { get; init; }
}
