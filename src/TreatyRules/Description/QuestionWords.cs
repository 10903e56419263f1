using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>A contested point in words: its readings, who holds them, and which is the default.</summary>
internal static class QuestionWords
{
    public static Passage Of(Question question) => new($"{question.Id}: {question.Asks}", question.Provenance.Article, [.. question.Readings.Select(Reading)]);

    private static Passage Reading(Reading reading)
    {
        ImmutableArray<Passage> parts =
        [
            .. reading.HeldBy is null ? [] : new[] { Passage.Of($"held by {reading.HeldBy}") },
            .. reading.Provenance.Note is null ? [] : new[] { Passage.Of(reading.Provenance.Note.Trim()) },
        ];
        return new Passage($"{reading.Name}{Default(reading.Defaults)}", reading.Provenance.Article, parts);
    }

    private static string Default(ImmutableArray<Period> periods)
    {
        if (periods.IsEmpty)
            return "";
        ImmutableArray<string> times = [.. periods.Select(Phrases.Period).Where(period => period.Length > 0)];
        return times.IsEmpty ? " (the default)" : $" (the default {Phrases.And(times)})";
    }
}
