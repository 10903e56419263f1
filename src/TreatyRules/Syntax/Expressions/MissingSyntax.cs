using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A place where a value was expected and none stands; a diagnostic was reported there. Binds to anything.</summary>
internal sealed record MissingSyntax(SourceSpan Span) : ExpressionSyntax(Span);
