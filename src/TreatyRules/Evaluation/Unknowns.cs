namespace TreatyRules.Evaluation;

/// <summary>What is unknown in a crisis, what it could be, and what the completion being run takes it to be.</summary>
/// <remarks>A completion is built by splitting: a walk that meets an unknown whose possible values part at the test stops, and says how they part.</remarks>
internal sealed class Unknowns
{
    private readonly Dictionary<int, Unknown> _all = [];
    private readonly Dictionary<int, int[]> _taken = [];

    /// <summary>How the unknown that stopped the walk parts; null when none did, or when what stopped it cannot be completed.</summary>
    public Split? Split { get; private set; }

    /// <summary>The unknowns that have been met or laid out, by key.</summary>
    public IReadOnlyDictionary<int, Unknown> All => _all;

    public void Add(Unknown unknown) => _all[unknown.Key] = unknown;

    /// <summary>Forgets what was taken.</summary>
    public void Clear()
    {
        _taken.Clear();
        Split = null;
    }

    /// <summary>Takes an unknown to be one of some values.</summary>
    public void Take(int key, int[] values) => _taken[key] = values;

    /// <summary>The value of an unknown if the completion leaves one only.</summary>
    public bool TryValue(int key, out int value)
    {
        int[]? values = Values(key);
        value = values is [var only] ? only : 0;
        return values is [_];
    }

    /// <summary>Asks whether an unknown meets a test: 1 if all its values do, 0 if none does, else -1, and the walk stops to part them.</summary>
    public int Test(int key, Func<int, bool> meets)
    {
        int[]? values = Values(key);
        if (values is null)
            return Stop(null);
        int[] inside = [.. values.Where(meets)];
        if (inside.Length == values.Length)
            return 1;
        if (inside.Length == 0)
            return 0;
        return Stop(new Split(key, [inside, [.. values.Where(value => !meets(value))]]));
    }

    /// <summary>Asks whether an unknown lies in a range.</summary>
    public int Test(int key, int low, uint span) => Test(key, value => unchecked((uint)(value - low)) <= span);

    /// <summary>Asks whether a set of words, kept as bits, has one of some.</summary>
    public int TestWords(int key, int words) => Test(key, value => (value & words) != 0);

    /// <summary>Stops the walk to look at each value of an unknown by itself.</summary>
    public void Part(int key) => Stop(Values(key) is { } values ? new Split(key, [.. values.Select(value => new[] { value })]) : null);

    /// <summary>Stops the walk again as it was stopped before.</summary>
    public void StopAgain(Split? split) => Split = split;

    private int Stop(Split? split)
    {
        Split = split;
        return -1;
    }

    private int[]? Values(int key) => _taken.TryGetValue(key, out int[]? taken) ? taken : _all.TryGetValue(key, out Unknown? unknown) ? unknown.Values : null;
}
