using System.Globalization;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Explanation;

/// <summary>Prints what slots keep, in the codes of the day.</summary>
internal static class ValueText
{
    public static string Of(Row row, int value, Model.ValueType type) => value switch
    {
        Slots.Unknown => "unknown",
        Slots.Absent => "none",
        _ => type.Kind switch
        {
            ValueKind.Actor => Actor(row, value),
            ValueKind.Place => row.Names.Places[value].Id,
            ValueKind.Date => value == Slots.Never ? "open" : DateOnly.FromDayNumber(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ValueKind.Number => new Rational(value, Slots.Scale).ToString(),
            ValueKind.Flag => value == 1 ? "yes" : "no",
            ValueKind.Codes => $"[{string.Join(", ", type.Words.Where((_, i) => (value & (1 << i)) != 0))}]",
            ValueKind.Actors => $"[{string.Join(", ", Codes(row, row.SetWords.AsSpan(value * row.Width, row.Width)))}]",
            _ => row.Names.Word(value),
        },
    };

    /// <summary>The code of an actor on the row's day.</summary>
    public static string Actor(Row row, int actor) => row.Law.Law.CodeOn(row.Names.Actor(actor), DateOnly.FromDayNumber(row.Today));

    /// <summary>The codes of a set of states on the row's day, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codes(Row row, ReadOnlySpan<ulong> set)
    {
        List<string> codes = [];
        for (int i = 0; i < set.Length; i++)
        {
            for (ulong left = set[i]; left != 0; left &= left - 1)
                codes.Add(Actor(row, (i << 6) + BitOperations.TrailingZeroCount(left)));
        }

        codes.Sort(StringComparer.Ordinal);
        return codes;
    }
}
