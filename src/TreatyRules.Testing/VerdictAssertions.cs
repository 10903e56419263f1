using TreatyRules.Model;

namespace TreatyRules.Testing;

/// <summary>Assertions on verdicts. Each returns the verdict, so that they can follow one another; a failure shows the verdict with its reasons.</summary>
/// <remarks>States are named by the codes of the day on which the verdict is read, as the verdict names them.</remarks>
public static class VerdictAssertions
{
    /// <summary>The procedure comes to this outcome, by way of these articles.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="because">Articles that must be among those on which it rests; others may be.</param>
    /// <exception cref="TreatyAssertionException">It does not.</exception>
    public static Verdict ShouldBe(this Verdict verdict, Outcome outcome, params string[] because)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        Require(verdict, verdict.Outcome == outcome, $"expected {outcome.Word()}, found {verdict.Outcome.Word()}");
        string[] lacking = [.. because.Except(verdict.Articles)];
        return Require(verdict, lacking.Length == 0, $"expected because of {Listed(lacking)}, found {Listed(verdict.Articles)}");
    }

    /// <summary>The procedure is in this state.</summary>
    /// <exception cref="TreatyAssertionException">It is not.</exception>
    public static Verdict ShouldBeInState(this Verdict verdict, string state)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Require(verdict, verdict.State == state, $"expected the state {state}, found {verdict.State ?? $"one of {Listed(verdict.States)}"}");
    }

    /// <summary>There is no effect, for this cause.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="by">Exactly those who defeated it; none given: whoever did.</param>
    /// <exception cref="TreatyAssertionException">There is an effect, or another cause, or others defeated it.</exception>
    public static Verdict ShouldFailBecause(this Verdict verdict, CauseKind cause, params string[] by)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        Require(verdict, verdict.Cause?.Is == cause, $"expected the cause {cause.Word()}, found {verdict.Cause?.Is.Word() ?? "none"}");
        return by.Length == 0 ? verdict : Exactly(verdict, "defeated by", by, verdict.Cause?.By ?? []);
    }

    /// <summary>It cannot be told yet: exactly these outcomes are possible.</summary>
    /// <exception cref="TreatyAssertionException">It can, or others are possible.</exception>
    public static Verdict ShouldBeOpenBetween(this Verdict verdict, params Outcome[] outcomes)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Exactly(verdict, "possible", outcomes.Select(outcome => outcome.Word()), verdict.Possible.Select(outcome => outcome.Word()));
    }

    /// <summary>Duties in force bind these states, and perhaps others.</summary>
    /// <exception cref="TreatyAssertionException">One of them is not bound.</exception>
    public static Verdict ShouldBind(this Verdict verdict, params string[] states)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Among(verdict, "bound", states, verdict.Duties);
    }

    /// <summary>No duty in force binds any of these states.</summary>
    /// <exception cref="TreatyAssertionException">One of them is bound.</exception>
    public static Verdict ShouldNotBind(this Verdict verdict, params string[] states)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return NotAmong(verdict, "bound", states, verdict.Duties);
    }

    /// <summary>Permissions in force permit something to these states, and perhaps to others.</summary>
    /// <exception cref="TreatyAssertionException">One of them has no permission.</exception>
    public static Verdict ShouldPermit(this Verdict verdict, params string[] states)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Among(verdict, "permitted", states, verdict.Permissions);
    }

    /// <summary>No permission in force permits anything to any of these states.</summary>
    /// <exception cref="TreatyAssertionException">One of them has a permission.</exception>
    public static Verdict ShouldNotPermit(this Verdict verdict, params string[] states)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return NotAmong(verdict, "permitted", states, verdict.Permissions);
    }

    private static Verdict Among(Verdict verdict, string what, string[] states, IEnumerable<EffectInForce> effects)
    {
        string[] bearers = [.. effects.SelectMany(effect => effect.Bearers).Distinct().Order(StringComparer.Ordinal)];
        string[] lacking = [.. states.Except(bearers)];
        return Require(verdict, lacking.Length == 0, $"expected {what} {Listed(states)}, found {Listed(bearers)}, without {Listed(lacking)}");
    }

    private static Verdict NotAmong(Verdict verdict, string what, string[] states, IEnumerable<EffectInForce> effects)
    {
        string[] there = [.. states.Intersect(effects.SelectMany(effect => effect.Bearers))];
        return Require(verdict, there.Length == 0, $"expected not {what} {Listed(states)}, found {Listed(there)} among them");
    }

    private static Verdict Exactly(Verdict verdict, string what, IEnumerable<string> expected, IEnumerable<string> found) =>
        Require(verdict, expected.ToHashSet().SetEquals(found), $"expected {what} {Listed(expected)}, found {Listed(found)}");

    private static string Listed(IEnumerable<string> words) => words.Any() ? string.Join(", ", words) : "nothing";

    private static Verdict Require(Verdict verdict, bool holds, string difference) =>
        holds ? verdict : throw new TreatyAssertionException($"{verdict.Crisis}: {verdict.Treaty}/{verdict.Procedure}: {difference}\n\n{verdict.ToText()}");
}
