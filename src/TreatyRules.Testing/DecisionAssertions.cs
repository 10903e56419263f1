using System.Diagnostics.CodeAnalysis;
using TreatyRules.Model;

namespace TreatyRules.Testing;

/// <summary>Assertions on what came of a vote.</summary>
public static class DecisionAssertions
{
    /// <summary>The vote has this result.</summary>
    /// <param name="decision">The decision; null, when nothing was voted on or what is unknown leaves it open, fails.</param>
    /// <param name="result">The result.</param>
    /// <param name="by">Exactly those who defeated it, by the codes of the day; none given: whoever did.</param>
    /// <exception cref="TreatyAssertionException">It has another, or others defeated it.</exception>
    public static Decision ShouldBe([NotNull] this Decision? decision, VoteResult result, params string[] by)
    {
        if (decision is null)
            throw new TreatyAssertionException($"expected {result.Word()}, but there was no vote, or what is unknown leaves its result open");
        if (decision.Result != result)
            throw new TreatyAssertionException($"expected {result.Word()}, found {VerdictWords.Vote(decision)}");
        if (by.Length > 0 && !by.ToHashSet().SetEquals(decision.By))
            throw new TreatyAssertionException($"expected {result.Word()} by {string.Join(", ", by)}, found {VerdictWords.Vote(decision)}");
        return decision;
    }
}
