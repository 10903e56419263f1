using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Conditions that all hold, or what is in every one of several sets.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operands">At least two.</param>
internal sealed record AndSyntax(SourceSpan Span, ImmutableArray<ExpressionSyntax> Operands) : ExpressionSyntax(Span);
