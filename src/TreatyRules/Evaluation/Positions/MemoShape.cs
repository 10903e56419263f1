using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Positions;

/// <summary>Which unknowns were read after a position: another run that stands there is compared with those runs alone that took the same of them, which are found by a number.</summary>
internal sealed class MemoShape : IEquatable<MemoShape>
{
    /// <summary>How many are looked at: enough to tell most runs apart, and few enough to be quick where many were read.</summary>
    private const int Most = 12;

    private readonly int[] _values;
    private readonly (int Key, int Low, uint Span)[] _tests;
    private readonly int _hash;

    private MemoShape(int[] values, (int Key, int Low, uint Span)[] tests)
    {
        (_values, _tests) = (values, tests);
        var hash = default(HashCode);
        foreach (int value in values)
            hash.Add(value);
        foreach ((int Key, int Low, uint Span) test in tests)
            hash.Add(test);
        _hash = hash.ToHashCode();
    }

    /// <summary>The unknowns that were read. Where things are varied, runs agree that took something else, so all are of one shape.</summary>
    public static MemoShape Of(ReadLog reads, Unknowns unknowns) => unknowns.Varied is not null ? new([], [])
        : new([.. reads.Values.Order().Take(Most)], [.. reads.Tests.Select(test => (test.Key, test.Low, test.Span)).Order().Take(Most)]);

    /// <summary>A number for what is taken of them now; the same where the same is taken.</summary>
    public int Taken(Unknowns unknowns)
    {
        var hash = default(HashCode);
        foreach (int key in _values)
            hash.Add(Number(unknowns.TakenOf(key)));
        foreach ((int key, int low, uint span) in _tests)
            hash.Add(unknowns.Decided(key, low, span));
        return hash.ToHashCode();
    }

    public bool Equals(MemoShape? other) =>
        other is not null && _hash == other._hash && _values.AsSpan().SequenceEqual(other._values) && _tests.AsSpan().SequenceEqual(other._tests);

    public override bool Equals(object? obj) => Equals(obj as MemoShape);

    public override int GetHashCode() => _hash;

    private static int Number(object? taken) => taken switch
    {
        null => 0,
        int[] values => values.Length == 0 ? 1 : HashCode.Combine(1, values.Length, values[0], values[^1]),
        BallotBound[] bounds => bounds.Aggregate(2, (all, bound) => HashCode.Combine(all, bound.Least, bound.Most)),
        _ => HashCode.Combine(3, taken),
    };
}
