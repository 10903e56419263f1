using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>Ballots that do not count.</summary>
/// <param name="Seats">Whose, in the codes of the day.</param>
/// <param name="Why">The exclusion in the words of the treaty's YAML.</param>
/// <param name="Article">Its article.</param>
/// <param name="Span">Where it stands in the treaty.</param>
public sealed record VoidBallots(ImmutableArray<string> Seats, string Why, string? Article, SourceSpan Span);
