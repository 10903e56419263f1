using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>All completions of a crisis, for one procedure.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="IsComplete">Whether every completion is in one of the cells.</param>
internal sealed record CompletionTree(CompletionNode Root, ImmutableArray<Cell> Cells, bool IsComplete)
{
    /// <summary>How many pairs of ends are compared for one unknown before it is taken to matter.</summary>
    private const int MostPairs = 200_000;

    /// <summary>The outcomes that completions come to, in the order of outcomes.</summary>
    public ImmutableArray<Outcome> Possible => [.. Cells.Select(cell => cell.Outcome).Distinct().Order()];

    /// <summary>The unknowns for which two completions that differ in it alone differ in outcome.</summary>
    public ImmutableArray<int> Missing()
    {
        if (Possible.Length < 2)
            return [];
        HashSet<int> keys = [];
        Collect(Root, keys);
        return [.. keys.Where(Matters)];
    }

    private static void Collect(CompletionNode node, HashSet<int> keys)
    {
        if (node.Key != -1 || !node.Children.IsEmpty)
            keys.Add(node.Key);
        foreach ((_, CompletionNode child) in node.Children)
            Collect(child, keys);
    }

    private bool Matters(int key)
    {
        int pairs = 0;
        return Differ(Root, Root, key, [], ref pairs);
    }

    /// <summary>Whether two ends, reached by completions that agree in all but one unknown, differ in outcome.</summary>
    /// <param name="left">Where the one completion has come.</param>
    /// <param name="right">Where the other has.</param>
    /// <param name="key">The unknown in which they may differ.</param>
    /// <param name="common">What both take of the others.</param>
    /// <param name="pairs">How many pairs have been compared.</param>
    private static bool Differ(CompletionNode left, CompletionNode right, int key, Dictionary<int, int[]> common, ref int pairs)
    {
        if (left.Children.IsEmpty && right.Children.IsEmpty)
            return ++pairs > MostPairs || (left.Cell is { } a && right.Cell is { } b && a.Outcome != b.Outcome);
        bool isLeft = !left.Children.IsEmpty;
        CompletionNode parting = isLeft ? left : right;
        foreach ((int[] values, CompletionNode child) in parting.Children)
        {
            if (parting.Key == key)
            {
                if (isLeft ? Differ(child, right, key, common, ref pairs) : Differ(left, child, key, common, ref pairs))
                    return true;
                continue;
            }

            // What both take of another unknown must agree: only values in both ways of parting it are left.
            int[] before = common.GetValueOrDefault(parting.Key, values);
            int[] both = [.. before.Intersect(values)];
            if (both.Length == 0)
                continue;
            bool isFirst = !common.ContainsKey(parting.Key);
            common[parting.Key] = both;
            bool differ = isLeft ? Differ(child, right, key, common, ref pairs) : Differ(left, child, key, common, ref pairs);
            if (isFirst)
                common.Remove(parting.Key);
            else
                common[parting.Key] = before;
            if (differ)
                return true;
        }

        return false;
    }
}
