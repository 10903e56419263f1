using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Cases;

/// <summary>Says in words what is expected.</summary>
internal static class ExpectationWords
{
    /// <summary>How many codes a line lists before it counts the rest.</summary>
    private const int Listed = 8;

    /// <summary>What must come out.</summary>
    public static string Of(StatedExpectation stated)
    {
        Expectation expected = stated.Expectation;
        List<string> words = [];
        if (expected.Outcome is { } outcome)
            words.Add($"is {outcome.Word()}");
        if (expected.Result is { } result)
            words.Add($"{(stated.IsRecorded ? "was" : "is")} {result}");
        if (expected.State is { } state)
            words.Add($"in state {state}");
        if (expected.Since is { } since)
            words.Add($"since {since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        if (!expected.Possible.IsEmpty)
            words.Add($"may be {string.Join(" or ", expected.Possible.Select(possible => possible.Word()))}");
        if (expected.Cause is { } cause)
            words.Add($"for the cause {cause.Word()}");
        if (expected.By is { } by)
            words.Add($"by {Actors(by)}");
        if (!expected.Because.IsEmpty)
            words.Add($"because of {string.Join(", ", expected.Because)}");
        words.AddRange(OfEffects(expected));
        if (expected.Pivotal is { } pivotal)
            words.Add($"hanging on {Actors(pivotal)}");
        if (!expected.Missing.IsEmpty)
            words.Add($"missing {string.Join(", ", expected.Missing)}");
        return string.Join(' ', words);
    }

    /// <summary>Actors in a list that stays short.</summary>
    public static string Actors(IReadOnlyCollection<string> actors) => actors.Count switch
    {
        0 => "nobody",
        <= Listed => string.Join(", ", actors),
        _ => $"{string.Join(", ", actors.Take(Listed))} and {actors.Count - Listed} more",
    };

    private static IEnumerable<string> OfEffects(Expectation expected)
    {
        if (expected.Discretion is { } discretion)
            yield return $"with discretion {discretion.Word()}";
        if (expected.Bearers is { } bearers)
            yield return $"binding {Actors(bearers)}";
        if (!expected.NotBearers.IsEmpty)
            yield return $"not binding {Actors(expected.NotBearers)}";
        if (expected.Permitted is { } permitted)
            yield return $"permitting {Actors(permitted)}";
        if (!expected.NotPermitted.IsEmpty)
            yield return $"not permitting {Actors(expected.NotPermitted)}";
        foreach ((string name, ImmutableArray<string>? effects) in new[] { ("duties", expected.Duties), ("permissions", expected.Permissions), ("prohibitions", expected.Prohibitions) })
        {
            if (effects is { } listed)
                yield return $"with the {name} {(listed.IsEmpty ? "none" : string.Join(", ", listed))}";
        }
    }
}
