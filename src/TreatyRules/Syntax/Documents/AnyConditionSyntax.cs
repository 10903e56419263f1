using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Holds when one part that is there does.</summary>
internal sealed record AnyConditionSyntax(SourceSpan Span, ItemSyntax Item, ImmutableArray<ConditionSyntax> Parts) : ConditionSyntax(Span, Item);
