using TreatyRules.Text;

namespace TreatyRules.Diagnostics;

/// <summary>A second place that a diagnostic is about: the first declaration, the other half of a conflict.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedSpan(SourceSpan Span, string Message)
{
    /// <summary>The place, then what is there.</summary>
    public override string ToString() => $"{Span}: {Message}";
}
