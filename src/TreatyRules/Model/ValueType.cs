using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A value's kind and, for words of a closed list, the words allowed, in the list's order.</summary>
public sealed record ValueType(ValueKind Kind, ImmutableArray<string> Words)
{
    /// <summary>A type without a list of words.</summary>
    public static ValueType Of(ValueKind kind) => new(kind, []);

    /// <summary>Whether only states are allowed where <see cref="Kind"/> is an actor.</summary>
    public bool StatesOnly { get; init; }

    /// <inheritdoc/>
    public bool Equals(ValueType? other) => other is not null && Kind == other.Kind && StatesOnly == other.StatesOnly && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Words.Length);
}
