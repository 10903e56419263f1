namespace TreatyRules.Evaluation.Voting;

/// <summary>The sums of a system's rows before a class of seats, as one value.</summary>
internal sealed class RowSums(int at, long[] sums) : IEquatable<RowSums>
{
    private readonly int _at = at;
    private readonly long[] _sums = sums;

    public bool Equals(RowSums? other) => other is not null && _at == other._at && _sums.AsSpan().SequenceEqual(other._sums);

    public override bool Equals(object? obj) => Equals(obj as RowSums);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_at);
        foreach (long sum in _sums)
            hash.Add(sum);
        return hash.ToHashCode();
    }
}
