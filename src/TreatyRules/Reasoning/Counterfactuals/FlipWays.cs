using System.Collections.Immutable;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Goes through the ways of a diagram of changes to the ends that flip, and leaves out those with a change that is not needed.</summary>
internal sealed class FlipWays
{
    private readonly Varied _varied;
    private readonly Unknowns _unknowns;
    private readonly List<(int Key, Part Part)> _taken = [];
    private readonly ImmutableArray<FlipLeaf>.Builder _leaves = ImmutableArray.CreateBuilder<FlipLeaf>();

    private FlipWays(Varied varied, Unknowns unknowns) => (_varied, _unknowns) = (varied, unknowns);

    /// <summary>The leaves; null when there are too many.</summary>
    public static ImmutableArray<FlipLeaf>? Of(FlipNode root, Varied varied, Unknowns unknowns)
    {
        var ways = new FlipWays(varied, unknowns);
        return ways.Go(root, varied.Most, []) ? ways._leaves.ToImmutable() : null;
    }

    /// <summary>Goes on from a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="left">How many changes are left.</param>
    /// <param name="votes">The votes of which ballots have been changed.</param>
    private bool Go(FlipNode node, int left, ImmutableHashSet<int> votes)
    {
        if (node.Least > left)
            return true;
        if (node.End >= 0)
            return Add(node.End, votes);
        foreach ((Part part, int cost, FlipNode next) in node.Children)
        {
            if (cost > left || (cost > 0 && node.IsSure && IsNeedless(node, left - cost, votes)))
                continue;
            _taken.Add((node.Key, part));
            bool isDone = Go(next, left - cost, cost > 0 && part.Bound is not null ? votes.Add(node.Key) : votes);
            _taken.RemoveAt(_taken.Count - 1);
            if (!isDone)
                return false;
        }

        return true;
    }

    /// <summary>Whether a change of what a node asks for, where none is needed any more, is one without which the others do it: so it is as long as nothing that comes after it could take the place of one before it, as ballots of one vote can.</summary>
    private static bool IsNeedless(FlipNode node, int left, ImmutableHashSet<int> votes) => votes.IsEmpty || (left == 0 && !votes.Contains(node.Key));

    private bool Add(int end, ImmutableHashSet<int> votes)
    {
        _unknowns.Clear();
        foreach ((int key, Part part) in _taken)
            _unknowns.Take(key, part);
        _leaves.Add(new FlipLeaf(
            [.. _unknowns.Taken.Where(taken => _varied.IsChanged(taken.Key, _unknowns)).OrderBy(taken => taken.Key).Select(taken => (taken.Key, taken.Value))],
            [.. _unknowns.BoundVotes.Where(held => _varied.Enough is null || votes.Contains(Unknown.VoteKey(held))).Order().Select(held => _unknowns.BoundsOf(held).ToImmutableArray())],
            end));
        return _leaves.Count < FlipCandidates.MostCandidates;
    }
}
