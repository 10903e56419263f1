using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>A key of a mapping and what stands at it.</summary>
/// <param name="Name">The key.</param>
/// <param name="NameSpan">Where the key stands.</param>
/// <param name="Value">What stands at it.</param>
internal sealed record NamedNode(string Name, SourceSpan NameSpan, Node Value);
