using TreatyRules.Text;

namespace TreatyRules.Syntax.Expressions;

/// <summary>A word after a dot.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The word.</param>
internal sealed record FieldName(SourceSpan Span, string Name);
