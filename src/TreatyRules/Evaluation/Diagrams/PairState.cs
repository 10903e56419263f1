using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Two places in the diagram of completions, and what has been taken of unknowns that are still asked for since they parted.</summary>
internal sealed class PairState : IEquatable<PairState>
{
    private readonly int _left;
    private readonly int _right;
    private readonly (int Key, int Part, PairSide Side)[] _taken;
    private readonly (int Key, int Seat)? _asked;
    private readonly int _hash;

    public PairState(CompletionNode left, CompletionNode right)
        : this(left.Number, right.Number, [], null)
    {
    }

    // What is taken is in order, and each once, so that equal states look the same.
    private PairState(int left, int right, (int Key, int Part, PairSide Side)[] taken, (int Key, int Seat)? asked)
    {
        (_left, _right, _taken, _asked) = (left, right, taken, asked);
        var hash = default(HashCode);
        hash.Add(left);
        hash.Add(right);
        hash.Add(asked?.Key ?? -1);
        hash.Add(asked?.Seat ?? -1);
        foreach ((int key, int part, PairSide side) in taken)
            hash.Add((key, part, (int)side));
        _hash = hash.ToHashCode();
    }

    /// <summary>A state of no place, for what is taken of one unknown alone.</summary>
    public static PairState Of(IEnumerable<(int Key, int Part, PairSide Side)> taken, int seat) => new(-1, -1, [.. taken.Distinct().Order(s_order)], (0, seat));

    private static readonly Comparer<(int Key, int Part, PairSide Side)> s_order = Comparer<(int Key, int Part, PairSide Side)>.Create(Compare);

    /// <summary>The number of what is asked of a seat.</summary>
    public static int Number(int seat, SeatAspect aspect) => seat + (1024 * (aspect.Set is { } set ? BallotKinds.MostVotes + set : aspect.Vote));

    /// <summary>Whether something is taken of an unknown.</summary>
    public bool Has(int key) => Array.Exists(_taken, taken => taken.Key == key);

    public PairState At(CompletionNode left, CompletionNode right) => new(left.Number, right.Number, _taken, _asked);

    public PairState With(int part, PairSide side, int key)
    {
        (int Key, int Part, PairSide Side) added = (key, part, side);
        int at = Array.FindIndex(_taken, other => Compare(other, added) >= 0);
        if (at >= 0 && _taken[at] == added)
            return this;
        return new(_left, _right, at < 0 ? [.. _taken, added] : [.. _taken.AsSpan(0, at), added, .. _taken.AsSpan(at)], _asked);
    }

    /// <summary>The state at two places, without what is taken of unknowns that neither asks for any more.</summary>
    public PairState Kept(CompletionNode left, CompletionNode right) =>
        new(left.Number, right.Number, Array.FindAll(_taken, taken => left.Tested.Contains(taken.Key) || right.Tested.Contains(taken.Key)), _asked);

    /// <summary>The state, for one unknown only.</summary>
    public PairState For(int key, int? seat, SeatAspect aspect) => new(_left, _right, _taken, (key, seat is { } asked ? Number(asked, aspect) : -1));

    public bool Equals(PairState? other) =>
        other is not null && _hash == other._hash && _left == other._left && _right == other._right && _asked == other._asked && _taken.AsSpan().SequenceEqual(other._taken);

    public override bool Equals(object? obj) => Equals(obj as PairState);

    public override int GetHashCode() => _hash;

    private static int Compare((int Key, int Part, PairSide Side) one, (int Key, int Part, PairSide Side) other) =>
        one.Key != other.Key ? one.Key.CompareTo(other.Key) : one.Part != other.Part ? one.Part.CompareTo(other.Part) : ((int)one.Side).CompareTo((int)other.Side);
}
