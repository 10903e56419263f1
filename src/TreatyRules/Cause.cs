using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules;

/// <summary>Why a procedure has no effect, or not yet.</summary>
/// <param name="Is">The kind.</param>
/// <param name="By">Those who defeated it, in the codes of the day.</param>
/// <param name="Needed">What was needed, in words: <c>yes &gt;= 9</c>; what it waits for.</param>
/// <param name="Had">What there was.</param>
/// <param name="Rule">The voting rule, if a vote decided.</param>
/// <param name="Article">The article.</param>
/// <param name="Also">What would have defeated it besides.</param>
public sealed record Cause(CauseKind Is, ImmutableArray<string> By, string? Needed, string? Had, string? Rule, string? Article, ImmutableArray<CauseKind> Also)
{
    /// <summary>A cause without a vote.</summary>
    public static Cause Of(CauseKind kind, string? article, string? needed = null) => new(kind, [], needed, null, null, article, []);
}
