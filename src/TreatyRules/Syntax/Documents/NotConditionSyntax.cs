using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Holds when its part does not.</summary>
internal sealed record NotConditionSyntax(SourceSpan Span, ItemSyntax Item, ConditionSyntax Part) : ConditionSyntax(Span, Item);
