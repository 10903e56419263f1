using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Tests.Verdicts;

/// <summary>Verdicts made by hand, to which each test gives what it is about.</summary>
internal static class Verdicts
{
    public static Verdict Of(Outcome outcome, Cause? cause = null) => new()
    {
        Crisis = "storm-1900",
        AsOf = new DateOnly(1900, 2, 1),
        Treaty = "pact",
        Procedure = "council",
        Outcome = outcome,
        State = "force-allowed",
        TriggersCollectiveAction = outcome is >= Outcome.Recommended and <= Outcome.Obliged,
        Since = new DateOnly(1900, 1, 15),
        Cause = cause,
        Articles = ["4", "5(2)"],
        Effects = [],
        Readings = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty,
        Decisions = [],
        Assumed = [],
        Ignored = [],
        Explanation = new ExplanationTree([]),
    };

    public static Cause Cause(CauseKind kind, string[] by, string? needed = null, string? had = null, params CauseKind[] also) =>
        new(kind, [.. by], needed, had, "pact/substantive", "27(3)", [.. also]);

    public static Decision Vote(string symbol, VoteResult result, Cause? cause = null, params int[] counts) =>
        new(symbol, "pact/draft", new DateOnly(1900, 1, 10), "pact/substantive", result, null, cause?.By ?? [], [], counts.Length == 0 ? [12, 2, 1, 0, 0] : [.. counts], [], cause);
}
