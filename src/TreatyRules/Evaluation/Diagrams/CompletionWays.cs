using System.Collections.Immutable;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>The ways through a diagram of completions, of which it need not show all.</summary>
/// <param name="root">Where they begin.</param>
internal sealed class CompletionWays(CompletionNode root)
{
    private readonly Dictionary<CompletionNode, int> _known = [];

    /// <summary>A bit for each outcome that is reached where one unknown has a value.</summary>
    public int Outcomes(int key, int value)
    {
        _known.Clear();
        return Outcomes(root, key, value);
    }

    /// <summary>The way to an outcome, given by its bit, on which the fewest unknowns part.</summary>
    public ImmutableArray<(int Key, Part Part)> Shortest(int outcome)
    {
        _known.Clear();
        var taken = ImmutableArray.CreateBuilder<(int Key, Part Part)>();
        CompletionNode at = root;
        while (at.End is null)
        {
            (Part part, _, CompletionNode next) = at.Children.MinBy(child => Length(child.Node, outcome));
            taken.Add((at.Key, part));
            at = next;
        }

        return taken.ToImmutable();
    }

    private int Outcomes(CompletionNode node, int key, int value)
    {
        if (!node.Tested.Contains(key))
            return node.Outcomes;
        if (_known.TryGetValue(node, out int outcomes))
            return outcomes;
        foreach ((Part part, _, CompletionNode child) in node.Children)
        {
            if (node.Key != key || part.Values is not { } values || Array.IndexOf(values, value) >= 0)
                outcomes |= Outcomes(child, key, value);
        }

        return _known[node] = outcomes;
    }

    private int Length(CompletionNode node, int outcome)
    {
        if ((node.Outcomes & outcome) == 0)
            return int.MaxValue;
        if (node.End is not null)
            return 0;
        if (!_known.TryGetValue(node, out int length))
            _known.Add(node, length = 1 + node.Children.Min(child => Length(child.Node, outcome)));
        return length;
    }
}
