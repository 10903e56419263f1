using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>The values to which a thing is changed, parted into classes of which each way has all or none.</summary>
internal sealed class FlipClasses(int key)
{
    private readonly Dictionary<int, int> _classOf = [];
    private readonly HashSet<string> _sets = [];
    private readonly Dictionary<int, FlipToken> _tokens = [];
    private readonly Dictionary<int[], ImmutableArray<FlipToken>> _known = new(ReferenceEqualityComparer.Instance);
    private int _next;

    /// <summary>Parts the classes by some values, which one of the ways has.</summary>
    public void Add(int[] values)
    {
        if (!_sets.Add(string.Join(',', values)))
            return;

        // Of each class, those that are among the values become one of their own; so do those that were in none.
        Dictionary<int, int> parts = [];
        foreach (int value in values)
        {
            int before = _classOf.GetValueOrDefault(value, -1);
            if (!parts.TryGetValue(before, out int part))
                parts[before] = part = _next++;
            _classOf[value] = part;
        }
    }

    /// <summary>The classes of which values are made, each as a change to any of its values.</summary>
    public ImmutableArray<FlipToken> Of(int[] values)
    {
        if (!_known.TryGetValue(values, out ImmutableArray<FlipToken> tokens))
            _known[values] = tokens = [.. values.GroupBy(value => _classOf[value], Token)];
        return tokens;
    }

    private FlipToken Token(int part, IEnumerable<int> values) =>
        _tokens.TryGetValue(part, out FlipToken? token) ? token : _tokens[part] = new FlipToken(key, null, 0, [.. values]);
}
