using System.Collections.Immutable;

namespace TreatyRules.Analysis;

/// <summary>What the kinds of changes are called.</summary>
internal static class LawChangeWords
{
    private static readonly ImmutableArray<string> s_words =
    [
        "threshold by one", "part dropped", "negated", "condition dropped", "date moved", "default swapped", "duty weakened", "effect dropped", "step removed", "exclusion dropped",
    ];

    /// <summary>The kind in words.</summary>
    public static string Word(this LawChangeKind kind) => s_words[(int)kind];
}
