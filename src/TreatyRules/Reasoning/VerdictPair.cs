using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;
using TreatyRules.Verdicts;

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
            ("since", verdict => verdict.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Open(verdict)),
            ("cause", verdict => verdict.Cause is { } cause ? VerdictWords.Why(cause) : Open(verdict)),
            ("possible", verdict => string.Join(", ", verdict.Possible.Select(outcome => outcome.Word()))),
            ("missing", verdict => string.Join(", ", MissingWords.Names([verdict], states => string.Join(", ", states)))),
            ("decisions", verdict => string.Join("; ", Only(verdict.Decisions, Other(verdict).Decisions, Decision, Decision))),
            ("effects", verdict => string.Join("; ", EffectsOnlyOf(verdict, Other(verdict)))),
        ];
        Verdict Other(Verdict verdict) => ReferenceEquals(verdict, before) ? after : before;

        ImmutableArray<VerdictDifference> differences =
            [.. aspects.Select(aspect => new VerdictDifference(aspect.Aspect, aspect.Text(before), aspect.Text(after))).Where(difference => difference.Before != difference.After)];

        // A vote that came out otherwise and moved nothing here is no other verdict.
        return new VerdictPair(procedure, before, after, differences.All(difference => difference.Aspect == "decisions") ? [] : differences);
    }

    private static string Decision(Decision decision) => decision switch
    {
        { Result: VoteResult.None } => $"{decision.Event} open",
        { By.IsEmpty: true } => $"{decision.Event} {decision.Way ?? decision.Result.Word()}",
        { Result: VoteResult.Objected } => $"{decision.Event} objected to by {string.Join(", ", decision.By)}",
        _ => $"{decision.Event} {decision.Result.Word()} by {string.Join(", ", decision.By)}",
    };

    /// <summary>The effects that one verdict has and another has not, in words.</summary>
    internal static ImmutableArray<string> EffectsOnlyOf(Verdict verdict, Verdict other)
    {
        ImmutableArray<string> words = Only(verdict.Effects, other.Effects, Effect, VerdictWords.Effect);

        // Where only bearers differ that the words leave out, all are named.
        return words.Intersect(Only(other.Effects, verdict.Effects, Effect, VerdictWords.Effect)).Any() ? Only(verdict.Effects, other.Effects, Effect, Effect) : words;
    }

    private static ImmutableArray<string> Only<T>(ImmutableArray<T> of, ImmutableArray<T> without, Func<T, string> whole, Func<T, string> words)
    {
        HashSet<string> had = [.. without.Select(whole)];
        return [.. of.Where(one => !had.Contains(whole(one))).Select(words).Distinct()];
    }

    private static string Open(Verdict verdict) => verdict.Outcome == Outcome.Undetermined ? "open" : "";

    private static string Effect(EffectInForce effect) => $"{effect.Kind.Word()} of {string.Join(", ", effect.Bearers)}: {effect.What}{(effect.For is null ? "" : $", for {effect.For}")}";
}
