using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A field of what a name names: <c>hostility.place.region</c>, <c>permanent.no</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Root">The name before the first dot.</param>
/// <param name="Fields">The words after the dots; at least one.</param>
internal sealed record PathSyntax(SourceSpan Span, NameSyntax Root, ImmutableArray<FieldName> Fields) : ExpressionSyntax(Span);
