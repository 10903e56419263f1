using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Parts;

/// <summary>What a completion takes of unknowns, by key: some of their values, a part of their range, words that they have or lack, bounds on the open ballots of a vote, or each of these ballots.</summary>
internal sealed class TakenParts
{
    private readonly Dictionary<int, int[]> _values = [];
    private readonly Dictionary<int, ValueRange> _ranges = [];
    private readonly Dictionary<int, WordMask> _words = [];
    private readonly Dictionary<int, List<BallotBound>> _bounds = [];
    private readonly Dictionary<int, CastBallots> _cast = [];

    /// <summary>The values that are taken, by key.</summary>
    public IReadOnlyDictionary<int, int[]> Values => _values;

    /// <summary>The votes of whose open ballots something is supposed.</summary>
    public IEnumerable<int> BoundVotes => _bounds.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key);

    /// <summary>Forgets what was taken.</summary>
    public void Clear()
    {
        _values.Clear();
        _ranges.Clear();
        _words.Clear();
        _bounds.Clear();
        _cast.Clear();
    }

    /// <summary>Takes an unknown to be in one part.</summary>
    public void Take(int key, Part part)
    {
        if (part.Bound is { } bound)
            BoundsOf(bound.Vote.Held).Add(bound);
        else if (part.Values is { } values)
            _values[key] = values;
        else if (part.Range is { } range)
            _ranges[key] = range;
        else if (part.Words is { } words)
            _words[key] = words;
    }

    /// <summary>Takes the open ballots of a vote to be these.</summary>
    public void Cast(CastBallots cast) => _cast[cast.Vote.Held] = cast;

    /// <summary>The open ballots of a vote, and of those counted together with it, if each of them is taken.</summary>
    public CastBallots? CastOf(int held) => _cast.GetValueOrDefault(held);

    /// <summary>The ballots of a vote, by actor, if each of those that are open is taken.</summary>
    public byte[]? BallotsOf(int held)
    {
        foreach (CastBallots cast in _cast.Values)
        {
            if (cast.BallotsIn(held) is { } ballots)
                return ballots;
        }

        return null;
    }

    /// <summary>What is supposed of the open ballots of a vote.</summary>
    public List<BallotBound> BoundsOf(int held)
    {
        if (!_bounds.TryGetValue(held, out List<BallotBound>? bounds))
            _bounds.Add(held, bounds = []);
        return bounds;
    }

    /// <summary>The values of which an unknown is taken to have one; null where none are taken.</summary>
    public int[]? ValuesOf(int key) => _values.GetValueOrDefault(key);

    /// <summary>The range in which an unknown is taken to be; null where none is.</summary>
    public ValueRange? RangeOf(int key) => _ranges.TryGetValue(key, out ValueRange range) ? range : null;

    /// <summary>The words that a set of words is taken to have and to lack.</summary>
    public WordMask WordsOf(int key) => _words.GetValueOrDefault(key);

    /// <summary>What else than values is taken, so that it can be compared.</summary>
    public IEnumerable<(int Key, long[] Taken)> OtherContents
    {
        get
        {
            foreach ((int key, ValueRange range) in _ranges)
                yield return (key, [0, range.Least, range.Most]);
            foreach ((int key, WordMask words) in _words)
                yield return (key, [1, words.Has, words.Lacks]);
            foreach ((int held, List<BallotBound> bounds) in _bounds)
            {
                if (bounds.Count > 0)
                    yield return (Unknown.VoteKey(held), [2, .. bounds.SelectMany(Content)]);
            }
        }
    }

    private static IEnumerable<long> Content(BallotBound bound) =>
        bound.Sum.Terms.SelectMany(term => term.Seats.Select(word => unchecked((long)word)).Append(term.Weight).Append(term.Vote).Append(unchecked((long)term.Kinds))).Append(bound.Sum.Terms.Length).Append(bound.Least).Append(bound.Most);

    /// <summary>What is taken of an unknown, for comparing with what is taken of it elsewhere; null when nothing is.</summary>
    public object? Of(int key) => _values.TryGetValue(key, out int[]? values) ? values
        : _ranges.TryGetValue(key, out ValueRange range) ? range
        : _words.TryGetValue(key, out WordMask words) ? words
        : key <= Unknown.VoteKey(0) && _bounds.TryGetValue(Unknown.VoteKey(key), out List<BallotBound>? bounds) && bounds.Count > 0 ? bounds.ToArray() : null;
}
