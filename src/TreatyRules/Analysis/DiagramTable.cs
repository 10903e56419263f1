using System.Runtime.InteropServices;

namespace TreatyRules.Analysis;

/// <summary>
/// Ordered decision diagrams of functions over whole-numbered variables, each kept once: two functions are the same exactly if they have the same number.
/// A diagram asks for its first variable, in which of some ranges it lies, and goes on with that range's diagram.
/// </summary>
internal sealed class DiagramTable
{
    private readonly Dictionary<string, int> _variables = [];
    private readonly Dictionary<string, int> _ends = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<(int Variable, long[] Breaks, int[] Parts)> _diagrams = [];
    private readonly Dictionary<(int Variable, long Low, long High, int Then, int Else), int> _selected = [];

    /// <summary>How many diagrams the table keeps at most.</summary>
    public const int Most = 200_000;

    /// <summary>Whether there were too many, so that nothing can be said.</summary>
    public bool IsFull => _diagrams.Count > Most;

    /// <summary>The number of a variable.</summary>
    public int Variable(string name)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_variables, name, out bool exists);
        return exists ? number : number = _variables.Count - 1;
    }

    /// <summary>The function that has one value everywhere.</summary>
    public int End(string value)
    {
        if (_ends.TryGetValue(value, out int end))
            return end;
        _ends.Add(value, _diagrams.Count);
        _diagrams.Add((int.MaxValue, [], []));
        return _diagrams.Count - 1;
    }

    /// <summary>The function that is one where a variable lies in a range, and another elsewhere.</summary>
    public int Select(int variable, long low, long high, int then, int @else)
    {
        if (then == @else || low > high)
            return @else;
        if (IsFull)
            return then;
        if (_selected.TryGetValue((variable, low, high, then, @else), out int known))
            return known;
        int top = Math.Min(variable, Math.Min(_diagrams[then].Variable, _diagrams[@else].Variable));
        SortedSet<long> breaks = [.. Breaks(then, top), .. Breaks(@else, top)];
        if (top == variable)
            breaks.UnionWith(high == long.MaxValue ? [low] : [low, high + 1]);
        long[] cuts = [.. breaks];
        var parts = new int[cuts.Length + 1];
        for (int i = 0; i < parts.Length; i++)
        {
            long from = i == 0 ? long.MinValue : cuts[i - 1];
            (int one, int other) = (Part(then, top, from), Part(@else, top, from));
            parts[i] = top != variable ? Select(variable, low, high, one, other) : from >= low && from <= high ? one : other;
        }

        int made = Make(top, cuts, parts);
        _selected.Add((variable, low, high, then, @else), made);
        return made;
    }

    private long[] Breaks(int diagram, int variable) => _diagrams[diagram].Variable == variable ? _diagrams[diagram].Breaks : [];

    private int Part(int diagram, int variable, long value)
    {
        (int own, long[] breaks, int[] parts) = _diagrams[diagram];
        if (own != variable)
            return diagram;
        int at = 0;
        while (at < breaks.Length && breaks[at] <= value)
            at++;
        return parts[at];
    }

    /// <summary>Keeps a diagram once; ranges beside one another that go on alike are one.</summary>
    private int Make(int variable, long[] breaks, int[] parts)
    {
        List<long> cuts = [];
        List<int> kept = [parts[0]];
        for (int i = 1; i < parts.Length; i++)
        {
            if (parts[i] == kept[^1])
                continue;
            cuts.Add(breaks[i - 1]);
            kept.Add(parts[i]);
        }

        if (kept.Count == 1)
            return kept[0];
        string key = $"{variable}:{string.Join(',', cuts)}:{string.Join(',', kept)}";
        if (!_numbers.TryGetValue(key, out int number))
        {
            _numbers.Add(key, number = _diagrams.Count);
            _diagrams.Add((variable, [.. cuts], [.. kept]));
        }

        return number;
    }
}
