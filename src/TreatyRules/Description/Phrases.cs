using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Small phrases that all descriptions share.</summary>
internal static class Phrases
{
    /// <summary>A qualified name without its treaty.</summary>
    public static string Local(string qualified) => qualified[(qualified.IndexOf('/') + 1)..];

    /// <summary>A day as ISO writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A period: "from 1945-10-24 until 1946-04-19"; empty for every day.</summary>
    public static string Period(Period period) => (period.From, period.Until) switch
    {
        (null, null) => "",
        ({ } from, null) => $"from {Day(from)}",
        (null, { } until) => $"until {Day(until)}",
        ({ } from, { } until) => $"from {Day(from)} until {Day(until)}",
    };

    /// <summary>When an item is there: "from 1950-01-01, when ..., unless ..."; empty when always.</summary>
    public static string Applies(Applicability applies) => Applies(applies.Period, applies.When, applies.Unless);

    /// <summary>When an item is there, of its parts.</summary>
    public static string Applies(Period period, Condition? when, Condition? unless)
    {
        ImmutableArray<string> parts =
        [
            Period(period),
            when is null ? "" : $"when {ConditionWords.Of(when)}",
            unless is null ? "" : $"unless {ConditionWords.Of(unless)}",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    /// <summary>A word with its article: "a vote", "an event".</summary>
    public static string A(string word) => (word.Length > 0 && "aeiou".Contains(word[0]) ? "an " : "a ") + word;

    /// <summary>Words joined as a sentence does: "a, b or c".</summary>
    public static string Or(ImmutableArray<string> words) => Joined(words, "or");

    /// <summary>Words joined as a sentence does: "a, b and c".</summary>
    public static string And(ImmutableArray<string> words) => Joined(words, "and");

    private static string Joined(ImmutableArray<string> words, string last) => words.Length switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words[..^1])} {last} {words[^1]}",
    };
}
