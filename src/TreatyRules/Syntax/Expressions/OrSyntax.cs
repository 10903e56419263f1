using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Conditions of which one holds, what is in any of several sets, or the values of a set.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operands">At least two.</param>
internal sealed record OrSyntax(SourceSpan Span, ImmutableArray<ExpressionSyntax> Operands) : ExpressionSyntax(Span);
