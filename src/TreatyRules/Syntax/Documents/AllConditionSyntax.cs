using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Holds when every part that is there does.</summary>
internal sealed record AllConditionSyntax(SourceSpan Span, ItemSyntax Item, ImmutableArray<ConditionSyntax> Parts) : ConditionSyntax(Span, Item);
