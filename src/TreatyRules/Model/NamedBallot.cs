using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>A state's ballot; null: it is unknown.</summary>
public readonly record struct NamedBallot(Ballot? Ballot, SourceSpan Span);
