using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>Something that is true, false or unknown of a crisis on a day.</summary>
/// <remarks>A closed hierarchy: every derived record stands in this namespace.</remarks>
public abstract record Condition(SourceSpan Span)
{
    /// <summary>The condition in the words of the language; parsing it again gives the same condition.</summary>
    public sealed override string ToString() => ModelText.Of(this);
}
