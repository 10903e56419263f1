using System.Collections.Immutable;

namespace TreatyRules.Text;

/// <summary>A list.</summary>
/// <param name="Span">From its first item to its last, or from bracket to bracket.</param>
/// <param name="Items">Its items, in order.</param>
internal sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlItem> Items) : YamlItem(Span)
{
    /// <inheritdoc/>
    public override string Described => "a list";
}
