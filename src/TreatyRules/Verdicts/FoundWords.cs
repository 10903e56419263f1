using TreatyRules.Cases;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Says in words what came out, for comparison with what was expected.</summary>
internal static class FoundWords
{
    /// <summary>A verdict: its outcome and state, why, and on whom it lays or to whom it permits something.</summary>
    public static string Of(Verdict verdict)
    {
        List<string> words = [$"{verdict.Outcome.Word()} in {State(verdict)}"];
        if (verdict.Cause is { } cause)
            words.Add(Of(cause));
        if (!verdict.Articles.IsEmpty)
            words.Add($"because of {string.Join(", ", verdict.Articles)}");
        if (!verdict.Possible.IsEmpty)
            words.Add($"possible {string.Join(" or ", verdict.Possible.Select(possible => possible.Word()))}");
        if (!verdict.Missing.IsEmpty)
            words.Add($"missing {string.Join(", ", verdict.Missing)}");
        return string.Join("; ", words);
    }

    /// <summary>The state of a verdict, or those that are possible.</summary>
    public static string State(Verdict verdict) => verdict switch
    {
        { State: { } state } => $"state {state}",
        { States.IsEmpty: true } => "a state that what is known does not tell",
        _ => $"one of the states {string.Join(", ", verdict.States)}",
    };

    /// <summary>A decision: its result, the ballots, and why it was not adopted.</summary>
    public static string Of(Decision decision)
    {
        string way = decision.Way is { } name ? $" ({name})" : "";
        string ballots = string.Join(", ", decision.Counts.Select((count, ballot) => $"{count} {((Ballot)ballot).Word()}"));
        string @void = decision.Excluded.IsEmpty ? "" : $"; void: {ExpectationWords.Actors(decision.Excluded)}";
        return $"{decision.Result.Word()}{way} under {decision.Rule}: {ballots}{@void}{(decision.Cause is { } cause ? $"; {Of(cause)}" : "")}";
    }

    private static string Of(Cause cause)
    {
        string by = cause.By.IsEmpty ? "" : $" by {ExpectationWords.Actors(cause.By)}";
        string needed = cause.Needed is { } needs ? $", needed {needs}" : "";
        return $"{cause.Is.Word()}{by}{needed}{(cause.Had is { } had ? $", had {had}" : "")}";
    }
}
