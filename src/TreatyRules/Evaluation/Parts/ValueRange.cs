using TreatyRules.Model;

namespace TreatyRules.Evaluation.Parts;

/// <summary>The values of a number or a date, from one to another, both in it.</summary>
internal readonly record struct ValueRange(int Least, int Most)
{
    /// <summary>The values that a field of a type can have when nothing is known of it; null where its values are no numbers or dates.</summary>
    public static ValueRange? Of(Model.ValueType type) => type.Kind switch
    {
        ValueKind.Date => new ValueRange(0, DateOnly.MaxValue.DayNumber),
        ValueKind.Number => new ValueRange(Compilation.Slots.Least, Compilation.Slots.Most),
        _ => null,
    };

    /// <summary>Whether there is no value in it.</summary>
    public bool IsEmpty => Least > Most;

    /// <summary>The values in both.</summary>
    public ValueRange And(ValueRange other) => new(Math.Max(Least, other.Least), Math.Min(Most, other.Most));

    /// <summary>A value that is easy to say: the end of the range that is one, and not merely where all values begin or end.</summary>
    public int Plainest => Least > 0 ? Least : Most < DateOnly.MaxValue.DayNumber ? Most : Math.Max(Least, 0);
}
