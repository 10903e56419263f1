using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>A procedure's verdict before a change and after it.</summary>
/// <param name="Procedure">The procedure's qualified name.</param>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
/// <param name="Differences">In what they differ; none when the change made no difference.</param>
public sealed record VerdictPair(string Procedure, Verdict Before, Verdict After, ImmutableArray<VerdictDifference> Differences)
{
    /// <summary>Holds two verdicts side by side.</summary>
    public static VerdictPair Of(string procedure, Verdict before, Verdict after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (string Aspect, Func<Verdict, string> Text)[] aspects =
        [
            ("outcome", verdict => verdict.Outcome.Word()),
            ("state", verdict => verdict.State ?? string.Join(" or ", verdict.States)),
            ("since", verdict => verdict.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
            ("cause", verdict => verdict.Cause is { } cause ? Cause(cause) : ""),
            ("possible", verdict => string.Join(", ", verdict.Possible.Select(outcome => outcome.Word()))),
            ("missing", verdict => string.Join(", ", verdict.Missing)),
            ("decisions", verdict => string.Join("; ", verdict.Decisions.Select(Decision))),
            ("effects", verdict => string.Join("; ", verdict.Effects.Select(Effect))),
        ];
        ImmutableArray<VerdictDifference> differences =
            [.. aspects.Select(aspect => new VerdictDifference(aspect.Aspect, aspect.Text(before), aspect.Text(after))).Where(difference => difference.Before != difference.After)];

        // A vote that came out otherwise and moved nothing here is no other verdict.
        return new VerdictPair(procedure, before, after, differences.All(difference => difference.Aspect == "decisions") ? [] : differences);
    }

    private static string Cause(Cause cause) => cause.By.IsEmpty ? cause.Is.Word() : $"{cause.Is.Word()} by {string.Join(", ", cause.By)}";

    private static string Decision(Decision decision) =>
        decision.By.IsEmpty ? $"{decision.Event} {decision.Way ?? decision.Result.Word()}" : $"{decision.Event} {decision.Result.Word()} by {string.Join(", ", decision.By)}";

    private static string Effect(EffectInForce effect) => $"{effect.Kind.Word()} of {string.Join(", ", effect.Bearers)}: {effect.What}";
}
