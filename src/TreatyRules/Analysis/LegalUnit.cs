using TreatyRules.Text;

namespace TreatyRules.Analysis;

/// <summary>A unit in which the coverage of the law is counted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Treaty">The treaty.</param>
/// <param name="Article">The article under which it stands; null when the law names none.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Side">What is to come of it: <c>true</c>, <c>false</c>, <c>unknown</c>, <c>met</c>, <c>failed</c>, <c>taken</c> or <c>applied</c>.</param>
/// <param name="IsCovered">Whether it came so in some case.</param>
public sealed record LegalUnit(LegalUnitKind Kind, string Treaty, string? Article, SourceSpan Place, string Name, string Side, bool IsCovered);
