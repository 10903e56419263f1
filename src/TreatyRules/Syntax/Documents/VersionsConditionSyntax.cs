using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Holds when the first version that is there does.</summary>
internal sealed record VersionsConditionSyntax(SourceSpan Span, ItemSyntax Item, ImmutableArray<ConditionSyntax> Versions) : ConditionSyntax(Span, Item);
