namespace TreatyRules.Evaluation.Positions;

/// <summary>Numbers contents, the same ones with the same number, so that they are compared by it.</summary>
internal sealed class ContentNumbers
{
    private readonly Dictionary<long[], int>.AlternateLookup<ReadOnlySpan<long>> _numbers = new Dictionary<long[], int>(new SameContent()).GetAlternateLookup<ReadOnlySpan<long>>();

    /// <summary>The number of a content.</summary>
    public int Of(ReadOnlySpan<long> content)
    {
        if (!_numbers.TryGetValue(content, out int number))
            _numbers[content] = number = _numbers.Dictionary.Count;
        return number;
    }

    private sealed class SameContent : IEqualityComparer<long[]>, IAlternateEqualityComparer<ReadOnlySpan<long>, long[]>
    {
        public bool Equals(long[]? one, long[]? other) => one.AsSpan().SequenceEqual(other);

        public bool Equals(ReadOnlySpan<long> content, long[] other) => content.SequenceEqual(other);

        public int GetHashCode(long[] content) => GetHashCode(content.AsSpan());

        public int GetHashCode(ReadOnlySpan<long> content)
        {
            ulong hash = (ulong)content.Length;
            foreach (long value in content)
                hash = (System.Numerics.BitOperations.RotateLeft(hash, 23) ^ unchecked((ulong)value)) * 0x9E3779B97F4A7C15;
            return (int)(hash >> 32);
        }

        public long[] Create(ReadOnlySpan<long> content) => content.ToArray();
    }
}
