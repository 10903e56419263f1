namespace TreatyRules.Text;

/// <summary>A node of a YAML file that knows where it stands: a scalar, a sequence or a mapping.</summary>
/// <param name="Span">Where it stands; for a node reached through an alias, where its anchor stands.</param>
internal abstract record YamlItem(SourceSpan Span)
{
    /// <summary>What the item is, in an author's words: "a list".</summary>
    public abstract string Described { get; }
}
