using System.Collections.Immutable;
using System.Globalization;

namespace TreatyRules.Model;

/// <summary>A value as written in a crisis or in the law.</summary>
public abstract record Datum;

/// <summary>A word: a state's or place's code, a word of a closed list, or text.</summary>
public sealed record WordDatum(string Word) : Datum
{
    /// <inheritdoc/>
    public override string ToString() => Word;
}

/// <summary>Several words, each once.</summary>
public sealed record WordsDatum(ImmutableArray<string> Words) : Datum
{
    /// <inheritdoc/>
    public bool Equals(WordsDatum? other) => other is not null && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override int GetHashCode() => Words.Length;

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Words)}]";
}

/// <summary>A number.</summary>
public sealed record NumberDatum(Rational Number) : Datum
{
    /// <inheritdoc/>
    public override string ToString() => Number.ToString();
}

/// <summary>A day.</summary>
public sealed record DateDatum(DateOnly Date) : Datum
{
    /// <inheritdoc/>
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A length of time.</summary>
public sealed record DurationDatum(Duration Duration) : Datum
{
    /// <inheritdoc/>
    public override string ToString() => Duration.ToString();
}

/// <summary>Yes or no.</summary>
public sealed record FlagDatum(bool IsYes) : Datum
{
    /// <inheritdoc/>
    public override string ToString() => IsYes ? "yes" : "no";
}

/// <summary>Not known: written <c>unknown</c>, or left out without a default.</summary>
public sealed record UnknownDatum : Datum
{
    /// <summary>The one unknown.</summary>
    public static UnknownDatum Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "unknown";
}
