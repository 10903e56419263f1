using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A field of the latest event of a type: <c>last submission.on</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Event">The type of event.</param>
/// <param name="Fields">The words after the dots; may be none.</param>
internal sealed record LastSyntax(SourceSpan Span, NameSyntax Event, ImmutableArray<FieldName> Fields) : ExpressionSyntax(Span);
