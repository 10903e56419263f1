using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Cases;

/// <summary>Where a verdict parts from what was expected of it.</summary>
internal sealed class VerdictComparison(Expectation expected, Verdict verdict, Law law)
{
    private readonly ActorComparison _actors = new(law);

    /// <summary>One line for each thing asserted that does not hold.</summary>
    public IEnumerable<string> Differences() => new[]
    {
        Outcome(),
        State(),
        Possible(),
        Cause(),
        _actors.Exactly("by", expected.By, verdict.Cause?.By ?? []),
        Because(),
        Discretion(),
        _actors.Exactly("binding", expected.Bearers, Bearers(verdict.Duties)),
        _actors.None("binding", expected.NotBearers, Bearers(verdict.Duties)),
        _actors.Exactly("permitting", expected.Permitted, Bearers(verdict.Permissions)),
        _actors.None("permitting", expected.NotPermitted, Bearers(verdict.Permissions)),
        Since(),
        Effects("duties", expected.Duties, verdict.Duties),
        Effects("permissions", expected.Permissions, verdict.Permissions),
        Effects("prohibitions", expected.Prohibitions, verdict.Effects.Where(effect => effect.Kind == EffectKind.Prohibition)),
        Missing(),
    }.OfType<string>();

    private static IEnumerable<string> Bearers(IEnumerable<EffectInForce> effects) => effects.SelectMany(effect => effect.Bearers);

    private string? Outcome() =>
        expected.Outcome is not { } outcome || verdict.Outcome == outcome ? null : $"expected {outcome.Word()}, found {verdict.Outcome.Word()}";

    private string? State() =>
        expected.State is not { } state || verdict.State == state ? null
            : $"expected the state {state}, found {FoundWords.State(verdict)}";

    private string? Since() =>
        expected.Since is not { } since || verdict.Since == since ? null
            : $"expected since {since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, found {verdict.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day"}";

    private static string? Effects(string name, ImmutableArray<string>? expected, IEnumerable<EffectInForce> inForce)
    {
        if (expected is not { } listed)
            return null;
        SortedSet<string> found = new(inForce.Select(EffectInForceWords.Short), StringComparer.Ordinal);
        return found.SetEquals(listed) ? null : $"expected the {name} {(listed.IsEmpty ? "none" : string.Join(", ", listed))}, found {(found.Count == 0 ? "none" : string.Join(", ", found))}";
    }

    private string? Possible() =>
        expected.Possible.IsEmpty || expected.Possible.ToHashSet().SetEquals(verdict.Possible) ? null
            : $"expected to be possible {Words(expected.Possible)}, found {(verdict.Possible.IsEmpty ? $"{verdict.Outcome.Word()} for certain" : Words(verdict.Possible))}";

    private string? Cause() =>
        expected.Cause is not { } cause || verdict.Cause?.Is == cause ? null
            : $"expected the cause {cause.Word()}, found {verdict.Cause?.Is.Word() ?? "none"}";

    private string? Because()
    {
        string[] lacking = [.. expected.Because.SelectMany(One).Except(verdict.Articles.SelectMany(One))];
        return lacking.Length == 0 ? null
            : $"expected because of {string.Join(", ", lacking)}, found {(verdict.Articles.IsEmpty ? "no article" : string.Join(", ", verdict.Articles))}";
    }

    /// <summary>Where no duty is in force, none has the discretion that is expected.</summary>
    private string? Discretion()
    {
        if (expected.Discretion is not { } discretion)
            return null;
        string[] found = [.. verdict.Duties.Select(duty => duty.Discretion?.Word() ?? "unknown").Distinct()];
        return found is [var only] && only == discretion.Word() ? null
            : $"expected duties with discretion {discretion.Word()}, found {(found.Length == 0 ? "no duty" : string.Join(", ", found))}";
    }

    private string? Missing()
    {
        string[] lacking = [.. expected.Missing.Where(text => !verdict.Missing.Any(missing => missing.Contains(text, StringComparison.Ordinal)))];
        return lacking.Length == 0 ? null
            : $"expected to be missing {string.Join(", ", lacking)}, found {(verdict.Missing.IsEmpty ? "nothing" : string.Join(", ", verdict.Missing))}";
    }

    private static IEnumerable<string> One(string articles) => ArticleList.Of(articles);

    private static string Words(IEnumerable<Outcome> outcomes) => string.Join(" or ", outcomes.Select(outcome => outcome.Word()));
}
