using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A bare word, perhaps of another treaty: <c>parties</c>, <c>USA</c>, <c>un-charter/force-decision</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Treaty">The treaty that declares it; null for a name of this treaty, or no name at all but a value.</param>
/// <param name="Name">The word.</param>
internal sealed record NameSyntax(SourceSpan Span, string? Treaty, string Name) : ExpressionSyntax(Span);
