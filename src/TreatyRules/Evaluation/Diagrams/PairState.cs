using System.Collections.Immutable;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Two places in the diagram of completions, and what has been taken of unknowns that are still asked for since they parted.</summary>
internal sealed class PairState : IEquatable<PairState>
{
    private readonly int _left;
    private readonly int _right;
    private readonly ImmutableSortedSet<(int Key, int Part, PairSide Side)> _taken;
    private readonly (int Key, int Seat)? _asked;

    public PairState(CompletionNode left, CompletionNode right)
        : this(left.Number, right.Number, [], null)
    {
    }

    private PairState(int left, int right, ImmutableSortedSet<(int Key, int Part, PairSide Side)> taken, (int Key, int Seat)? asked)
    {
        (_left, _right, _taken, _asked) = (left, right, taken, asked);
    }

    /// <summary>The unknowns of which something is taken.</summary>
    public IEnumerable<int> Keys => _taken.Select(taken => taken.Key);

    /// <summary>A state of no place, for what is taken of one unknown alone.</summary>
    public static PairState Of(IEnumerable<(int Key, int Part, PairSide Side)> taken, int seat) => new(-1, -1, [.. taken], (0, seat));

    public PairState At(CompletionNode left, CompletionNode right) => new(left.Number, right.Number, _taken, _asked);

    public PairState With(int part, PairSide side, int key) => new(_left, _right, _taken.Add((key, part, side)), _asked);

    public PairState Keeping(Func<int, bool> isKept) => new(_left, _right, [.. _taken.Where(taken => isKept(taken.Key))], _asked);

    /// <summary>The state, for one unknown only.</summary>
    public PairState For(int key, int? seat) => new(_left, _right, _taken, (key, seat ?? -1));

    public bool Equals(PairState? other) =>
        other is not null && _left == other._left && _right == other._right && _asked == other._asked && _taken.SetEquals(other._taken);

    public override bool Equals(object? obj) => Equals(obj as PairState);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_left);
        hash.Add(_right);
        hash.Add(_asked);
        foreach ((int Key, int Part, PairSide Side) taken in _taken)
            hash.Add(taken);
        return hash.ToHashCode();
    }
}
