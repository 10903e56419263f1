using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>A condition as written.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Item">When it is there, and where it is written.</param>
internal abstract record ConditionSyntax(SourceSpan Span, ItemSyntax Item);
