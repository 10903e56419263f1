using System.Collections.Immutable;

namespace TreatyRules.Evaluation;

/// <summary>What is unknown in a crisis, what it could be, and what the completion being run takes it to be.</summary>
/// <remarks>A completion is built by splitting: a walk that meets an unknown whose possible values part at the test stops, and says how they part.</remarks>
internal sealed class Unknowns
{
    private readonly Dictionary<int, Unknown> _all = [];
    private readonly Dictionary<int, int> _copies = [];
    private readonly Dictionary<int, int[]> _taken = [];
    private readonly Dictionary<int, List<BallotBound>> _bounds = [];
    private readonly Dictionary<int, byte[]> _cast = [];
    private readonly Dictionary<int, ValueRange> _ranges = [];
    private readonly Dictionary<int, WordMask> _words = [];
    private (int Key, int Value)? _supposed;

    /// <summary>How the unknown that stopped the walk parts; null when none did, or when what stopped it cannot be completed.</summary>
    public Split? Split { get; private set; }

    /// <summary>The unknowns that have been met or laid out, by key.</summary>
    public IReadOnlyDictionary<int, Unknown> All => _all;

    /// <summary>What is varied, when changes to what the crisis says are looked for; null when it is only completed.</summary>
    public Varied? Varied { get; set; }

    /// <summary>The unknown that cannot be parted, when one stopped the walk; else null.</summary>
    public int? Stuck { get; private set; }

    /// <summary>Keeps what is read of unknowns, and of what a run has settled; null where nobody asks.</summary>
    public RunReads? Log { get; set; }

    /// <summary>What past events came to, while what is read of them is kept.</summary>
    public SettledEvents Settled { get; } = new();

    /// <summary>Whether a search over ballots was given up, so that a part was kept which may be empty.</summary>
    public bool HasGivenUp { get; private set; }

    public void Add(Unknown unknown) => _all[unknown.Key] = unknown;

    /// <summary>Says that what stands at one address is what stands at another, and unknown with it.</summary>
    public void Add(int copy, int of) => _copies[copy] = of;

    /// <summary>Forgets what was taken.</summary>
    public void Clear()
    {
        _taken.Clear();
        _bounds.Clear();
        _cast.Clear();
        _ranges.Clear();
        _words.Clear();
        _supposed = null;
        Split = null;
        Stuck = null;
    }

    /// <summary>Takes an unknown to be in one part.</summary>
    public void Take(int key, Part part)
    {
        if (part.Bound is { } bound)
            BoundsOf(bound.Vote.Held).Add(bound);
        else if (part.Values is { } values)
            _taken[key] = values;
        else if (part.Range is { } range)
            _ranges[key] = range;
        else if (part.Words is { } words)
            _words[key] = words;
    }

    /// <summary>Takes the open ballots of a vote to be these, by actor.</summary>
    public void Cast(int held, byte[] ballots) => _cast[held] = ballots;

    /// <summary>The open ballots of a vote, if the completion says each of them.</summary>
    public byte[]? CastOf(int held) => _cast.GetValueOrDefault(held);

    /// <summary>What is supposed of the open ballots of a vote.</summary>
    public List<BallotBound> BoundsOf(int held)
    {
        if (!_bounds.TryGetValue(held, out List<BallotBound>? bounds))
            _bounds.Add(held, bounds = []);
        return bounds;
    }

    /// <summary>The value of an unknown if the completion leaves one only.</summary>
    public bool TryValue(int key, out int value)
    {
        key = _copies.GetValueOrDefault(key, key);
        Log?.Value(key);
        bool isKnown = TryTaken(key, out value);
        Log?.Find(key, value, isKnown);
        return isKnown;
    }

    private bool TryTaken(int key, out int value)
    {
        if (_supposed is { } supposed && supposed.Key == key)
        {
            value = supposed.Value;
            return true;
        }

        int[]? values = Values(key);
        value = values is [var only] ? only : 0;
        if (values is [_])
            return true;
        if (values is null && RangeOf(key) is { } range && range.Least == range.Most)
        {
            value = range.Least;
            return true;
        }

        return values is not null && Varied is { } varied && varied.IsLeftAsGiven(key, values, this, out value);
    }

    /// <summary>Asks whether an unknown meets a test: 1 if all its values do, 0 if none does, else -1, and the walk stops to part them.</summary>
    public int Test(int key, Func<int, bool> meets)
    {
        key = _copies.GetValueOrDefault(key, key);
        Log?.Value(key);
        return Found(key, TestEach(key, meets));
    }

    private int TestEach(int key, Func<int, bool> meets)
    {
        int[]? values = Values(key);
        if (values is null)
            return TryTaken(key, out int only) ? (meets(only) ? 1 : 0) : StopAt(key);
        if (Varied is { } varied && varied.IsLeftAsGiven(key, values, this, out int given))
            return meets(given) ? 1 : 0;
        Span<bool> isInside = values.Length <= 1024 ? stackalloc bool[values.Length] : new bool[values.Length];
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (isInside[i] = meets(values[i]))
                count++;
        }

        return count == values.Length ? 1 : count == 0 ? 0 : StopBetween(key, values, isInside, count);
    }

    /// <summary>As with any other test: most tests are of a range, and what can be one of two hundred states is tested again and again.</summary>
    private int TestEach(int key, int low, uint span)
    {
        int[]? values = Values(key);
        if (values is null || Varied is not null)
            return TestEach(key, value => unchecked((uint)(value - low)) <= span);
        int count = CountInside(values, low, span);
        if (count == values.Length)
            return 1;
        if (count == 0)
            return 0;
        Span<bool> isInside = values.Length <= 1024 ? stackalloc bool[values.Length] : new bool[values.Length];
        for (int i = 0; i < values.Length; i++)
            isInside[i] = unchecked((uint)(values[i] - low)) <= span;
        return StopBetween(key, values, isInside, count);
    }

    private static int CountInside(int[] values, int low, uint span)
    {
        int count = 0;
        foreach (int value in values)
            count += unchecked((uint)(value - low)) <= span ? 1 : 0;
        return count;
    }

    private int StopBetween(int key, int[] values, ReadOnlySpan<bool> isInside, int count)
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

        return Stop(key, [inside, outside]);
    }

    /// <summary>Asks whether an unknown lies in a range.</summary>
    public int Test(int key, int low, uint span)
    {
        key = _copies.GetValueOrDefault(key, key);
        int result = Values(key) is null && RangeOf(key) is { } range ? TestRange(key, range, low, span) : TestEach(key, low, span);
        if (result < 0)
            Log?.Value(key);
        else
            Log?.Test(key, low, span, result);
        return Found(key, result);
    }

    /// <summary>Whether what is known of an unknown decides whether it lies in a range: 1, 0, or -1 where it does not.</summary>
    public int Decided(int key, int low, uint span)
    {
        if (Values(key) is { } values)
        {
            int inside = CountInside(values, low, span);
            return inside == values.Length ? 1 : inside == 0 ? 0 : -1;
        }

        return RangeOf(key) is not { } range ? -1
            : range.And(Window(low, span)) is var both && both == range ? 1
            : both.IsEmpty ? 0 : -1;
    }

    /// <summary>Asks whether a set of words, kept as bits, has one of some.</summary>
    public int TestWords(int key, int words)
    {
        int of = _copies.GetValueOrDefault(key, key);
        if (Values(of) is not null || !_all.TryGetValue(of, out Unknown? unknown) || !unknown.IsWords)
            return Test(of, value => (value & words) != 0);
        Log?.Value(of);
        WordMask supposed = _words.GetValueOrDefault(of);
        if ((supposed.Has & words) != 0)
            return Found(of, 1);
        return Found(of, (words & ~supposed.Lacks) == 0 ? 0 : Stop(new Split(of, [.. supposed.PartedBy(words).Select(Evaluation.Part.Of)])));
    }

    /// <summary>Asks whether a sum over the open ballots of a vote lies in a range: 1, 0, or -1, and the walk stops to part them.</summary>
    public int Test(OpenBallots vote, BallotSum sum, long low, long high)
    {
        Log?.Value(Unknown.VoteKey(vote.Held));
        return Found(Unknown.VoteKey(vote.Held), TestSum(vote, sum, low, high));
    }

    private int TestSum(OpenBallots vote, BallotSum sum, long low, long high)
    {
        List<BallotBound> bounds = BoundsOf(vote.Held);
        foreach (BallotBound bound in bounds)
        {
            if (!bound.Sum.IsSame(sum))
                continue;
            if (bound.Least >= low && bound.Most <= high)
                return 1;
            if (bound.Most < low || bound.Least > high)
                return 0;
        }

        int budget = Varied?.LeftFor(vote.Held, this) ?? -1;
        List<BallotBound> possible = [];
        BallotBound[] parts = [new(vote, sum, BallotBound.NoLeast, low - 1), new(vote, sum, low, high), new(vote, sum, high + 1, BallotBound.NoMost)];
        foreach (BallotBound part in parts)
        {
            if (CanBe(vote, [.. bounds, part], budget))
                possible.Add(part);
        }

        // Where ballots stay unknown, a sum may also be none of the three: that is no part, so what is left of the others must be said.
        bool mayStayOpen = vote.Cast is { } cast && Array.IndexOf(cast, OpenBallots.NotKnown) >= 0;
        if (possible.Count == 1 && !mayStayOpen)
            return ReferenceEquals(possible[0], parts[1]) ? 1 : 0;
        return Stop(possible.Count == 0 ? null : new Split(Unknown.VoteKey(vote.Held), [.. possible.Select(Evaluation.Part.Of)]));
    }

    /// <summary>Stops the walk to look at each value of an unknown by itself.</summary>
    public void Part(int key)
    {
        key = _copies.GetValueOrDefault(key, key);
        Log?.Value(key);
        if (Values(key) is { } values)
            Stop(new Split(key, () => [.. values.Select(value => Evaluation.Part.Of([value]))]));
        else
            StopAt(key);
    }

    /// <summary>Stops the walk again as it was stopped before.</summary>
    public void StopAgain(Split? split)
    {
        Split = split;
        if (split is not null)
            Stuck = null;
    }

    /// <summary>Stops the walk to part the values of a number or a date at some of them, each of which is the last of its part.</summary>
    public void Part(int key, ValueRange range, IEnumerable<int> lasts)
    {
        Log?.Value(key);
        var parts = ImmutableArray.CreateBuilder<Part>();
        int least = range.Least;
        foreach (int last in lasts.Append(range.Most))
        {
            parts.Add(Evaluation.Part.Of(new ValueRange(least, last)));
            least = last + 1;
        }

        Stop(new Split(key, parts.ToImmutable()));
    }

    /// <summary>Supposes for a moment that a number or a date that is unknown is one; null for nothing.</summary>
    public void Suppose((int Key, int Value)? supposed) => _supposed = supposed;

    /// <summary>From where to where an unknown number or date can still be; null for what is none.</summary>
    public ValueRange? RangeOf(int key) => _ranges.TryGetValue(key, out ValueRange range) ? range : _all.TryGetValue(key, out Unknown? unknown) ? unknown.Range : null;

    /// <summary>What is taken of an unknown, for comparing with what is taken of it elsewhere: its values, its range or its bounds; null when nothing is.</summary>
    public object? TakenOf(int key) => _taken.TryGetValue(key, out int[]? values) ? values
        : _ranges.TryGetValue(key, out ValueRange range) ? range
        : _words.TryGetValue(key, out WordMask words) ? words
        : key <= Unknown.VoteKey(0) && _bounds.TryGetValue(Unknown.VoteKey(key), out List<BallotBound>? bounds) && bounds.Count > 0 ? bounds.ToArray()
        : Settled.TryValue(key, out int settled) ? settled : null;

    /// <summary>All values that what stands at an address could have before anything is taken of it; null when they cannot be listed.</summary>
    public int[]? Domain(int key) => _all.GetValueOrDefault(_copies.GetValueOrDefault(key, key))?.Values;

    /// <summary>The values that an unknown can still have; null when they cannot be listed.</summary>
    public int[]? Values(int key) => Settled.TryValue(key, out int settled) ? [settled] : _taken.TryGetValue(key, out int[]? taken) ? taken : _all.TryGetValue(key, out Unknown? unknown) ? unknown.Values : null;

    /// <summary>Whether something is supposed of an unknown.</summary>
    public bool IsTaken(int key) => _taken.ContainsKey(key);

    /// <summary>What is taken, by key.</summary>
    public IReadOnlyDictionary<int, int[]> Taken => _taken;

    /// <summary>The votes of whose open ballots something is supposed.</summary>
    public IEnumerable<int> BoundVotes => _bounds.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key);

    /// <summary>Whether the open ballots of a vote can meet bounds, with so many changes at most.</summary>
    private bool CanBe(OpenBallots vote, List<BallotBound> bounds, int budget)
    {
        var system = BallotSystem.Of(vote, bounds, 0, budget);
        bool can = system.TrySolve();
        HasGivenUp |= system.IsGivenUp;
        return can || system.IsGivenUp;
    }

    private static ValueRange Window(int low, uint span) => new(low, (int)Math.Min(int.MaxValue, low + (long)span));

    private int TestRange(int key, ValueRange range, int low, uint span)
    {
        if (_supposed is { } supposed && supposed.Key == key)
            return unchecked((uint)(supposed.Value - low)) <= span ? 1 : 0;
        ValueRange inside = range.And(Window(low, span));
        if (inside == range)
            return 1;
        if (inside.IsEmpty)
            return 0;
        ValueRange[] parts = [new(range.Least, inside.Least - 1), inside, new(inside.Most + 1, range.Most)];
        return Stop(new Split(key, [.. parts.Where(part => !part.IsEmpty).Select(Evaluation.Part.Of)]));
    }

    private int Found(int key, int result)
    {
        Log?.Find(key, result, result >= 0);
        return result;
    }

    private int StopAt(int key)
    {
        Stuck = key;
        return Stop(null);
    }

    private int Stop(int key, int[][] parts) => Stop(new Split(key, [.. parts.Select(Evaluation.Part.Of)]));

    private int Stop(Split? split)
    {
        if (split is not null)
            Stuck = null;
        Split = split;
        return -1;
    }
}
