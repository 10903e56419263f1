using System.Collections.Immutable;

namespace TreatyRules.Evaluation.Parts;

/// <summary>Ways in which an unknown parts.</summary>
internal static class Splitting
{
    /// <summary>Into the values that meet a test and the others.</summary>
    public static Split Between(int key, int[] values, ReadOnlySpan<bool> isInside, int count)
    {
        (int[] inside, int[] outside) = (new int[count], new int[values.Length - count]);
        (int next, int nextOutside) = (0, 0);
        for (int i = 0; i < values.Length; i++)
        {
            if (isInside[i])
                inside[next++] = values[i];
            else
                outside[nextOutside++] = values[i];
        }

        return new Split(key, [Part.Of(inside), Part.Of(outside)]);
    }

    /// <summary>Into each value by itself.</summary>
    public static Split Each(int key, int[] values) => new(key, () => [.. values.Select(value => Part.Of([value]))]);

    /// <summary>Into one of the values and the others.</summary>
    public static Split Off(int key, int[] values, int one) => new(key, () => [Part.Of([one]), Part.Of([.. values.Where(value => value != one)])]);

    /// <summary>Into what lies before a part of a range, the part, and what lies behind it.</summary>
    public static Split Around(int key, ValueRange range, ValueRange inside)
    {
        ValueRange[] parts = [new(range.Least, inside.Least - 1), inside, new(inside.Most + 1, range.Most)];
        return new Split(key, [.. parts.Where(part => !part.IsEmpty).Select(Part.Of)]);
    }

    /// <summary>Into stretches of a range, by the last value of each but the last.</summary>
    public static Split At(int key, ValueRange range, IEnumerable<int> lasts)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        int least = range.Least;
        foreach (int last in lasts.Append(range.Most))
        {
            parts.Add(Part.Of(new ValueRange(least, last)));
            least = last + 1;
        }

        return new Split(key, parts.ToImmutable());
    }
}
