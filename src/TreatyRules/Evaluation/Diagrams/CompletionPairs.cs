using System.Diagnostics;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Looks in the diagram of completions for two that agree in all but one unknown and differ in outcome.</summary>
/// <remarks>
/// Both run alike until the unknown parts them; from there the diagram is gone through in two places at once, and what both take of every other unknown
/// must agree. What was taken of an unknown that neither asks for any more is forgotten, so that pairs of places which have failed once are known again.
/// </remarks>
internal sealed class CompletionPairs(CompletionNode root)
{
    /// <summary>How many pairs of places are looked at for one unknown before the search says that it did not finish.</summary>
    private const int MostPairs = 100_000;

    private readonly HashSet<PairState> _failed = [];
    private readonly Dictionary<PairState, bool> _solved = [];
    private PairSteps? _path;
    private readonly HashSet<CompletionNode> _visited = [];
    private int _key;
    private int? _seat;
    private SeatAspect _aspect;
    private int _pairs;

    /// <summary>Whether for some unknown the search did not finish.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>Two such completions; null when there are none.</summary>
    /// <param name="key">The unknown, or the vote in which it is a ballot.</param>
    /// <param name="seat">The seat whose it is.</param>
    /// <param name="aspect">What it is of the seat.</param>
    public CompletionPair? Find(int key, int? seat, SeatAspect aspect = default)
    {
        (_key, _seat, _aspect, _pairs) = (key, seat, aspect, 0);
        _visited.Clear();
        _path = null;
        PairSteps? found = Alike(root);
        IsGivenUp |= found is null && _pairs > MostPairs;
        return found?.Pair(_key, _seat, _aspect);
    }

    /// <summary>Goes on where both are alike.</summary>
    private PairSteps? Alike(CompletionNode node)
    {
        if (node.IsDecided || !node.Tested.Contains(_key) || !_visited.Add(node))
            return null;
        if (node.Key == _key && Parted(node) is { } found)
            return found;
        PairSteps? path = _path;
        foreach ((Part part, int number, CompletionNode child) in node.Children)
        {
            _path = new PairSteps(node.Key, part, number, PairSide.Both, path);
            PairSteps? further = Alike(child);
            _path = path;
            if (further is not null)
                return further;
        }

        return null;
    }

    /// <summary>Parts the two at a node that asks for the unknown.</summary>
    private PairSteps? Parted(CompletionNode node)
    {
        for (int i = 0; i < node.Children.Length; i++)
        {
            for (int j = i + 1; j < node.Children.Length; j++)
            {
                (Part part, int number, CompletionNode left) = node.Children[i];
                (Part otherPart, int otherNumber, CompletionNode right) = node.Children[j];
                if (left == right && !left.Tested.Contains(_key))
                    continue;
                PairState state = new PairState(left, right).With(number, PairSide.Left, node.Key).With(otherNumber, PairSide.Right, node.Key);
                var steps = new PairSteps(node.Key, otherPart, otherNumber, PairSide.Right, new PairSteps(node.Key, part, number, PairSide.Left, _path));
                if (Differ(left, right, state, steps) is { } found)
                    return found;
            }
        }

        return null;
    }

    private PairSteps? Differ(CompletionNode left, CompletionNode right, PairState state, PairSteps steps)
    {
        if ((left.Outcomes | right.Outcomes) is var all && (all & (all - 1)) == 0)
            return null;
        if (Forgotten(left, right, state, steps) is not { } kept)
            return null;
        if (left.Children.IsEmpty && right.Children.IsEmpty)
            return left.End is not null && right.End is not null ? steps : null;
        if (left == right && !left.Tested.Contains(_key))
            return null;
        PairState asked = left.Tested.Contains(_key) || right.Tested.Contains(_key) ? kept.For(_key, _seat, _aspect) : kept;
        if (_failed.Contains(asked) || ++_pairs > MostPairs)
            return null;
        bool isLeft = left.Step.CompareTo(right.Step) <= 0;
        CompletionNode parting = isLeft ? left : right;
        foreach ((Part part, int number, CompletionNode child) in parting.Children)
        {
            PairSide side = parting.Key != _key ? PairSide.Both : isLeft ? PairSide.Left : PairSide.Right;
            var after = new PairSteps(parting.Key, part, number, side, steps);
            if (side == PairSide.Both && !after.CanAgree(parting.Key, _solved))
                continue;
            (CompletionNode nextLeft, CompletionNode nextRight) = isLeft ? (child, right) : (left, child);
            if (Differ(nextLeft, nextRight, kept.With(number, side, parting.Key), after) is { } found)
                return found;
        }

        if (_pairs <= MostPairs)
            _failed.Add(asked);
        return null;
    }

    /// <summary>The state without what neither asks for any more; null when what was taken of the ballots asked for cannot be.</summary>
    private PairState? Forgotten(CompletionNode left, CompletionNode right, PairState state, PairSteps steps)
    {
        bool isOver = _seat is not null && state.Has(_key) && !left.Tested.Contains(_key) && !right.Tested.Contains(_key);
        if (isOver && !steps.CanDiffer(_key, _seat ?? throw new UnreachableException(), _aspect, _solved))
            return null;
        return state.Kept(left, right);
    }
}
