using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>All completions of a crisis, for one procedure.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="IsComplete">Whether every completion is in one of the cells.</param>
internal sealed record CompletionTree(CompletionNode Root, ImmutableArray<Cell> Cells, bool IsComplete)
{
    /// <summary>How many pairs of ends are compared for one unknown before it is taken to matter; few where the cells are not all known anyway.</summary>
    private int MostPairs => IsComplete ? 200_000 : 500;

    /// <summary>The outcomes that completions come to, in the order of outcomes.</summary>
    public ImmutableArray<Outcome> Possible => [.. Cells.Select(cell => cell.Outcome).Distinct().Order()];

    /// <summary>The unknowns for which two completions that differ in it alone differ in outcome.</summary>
    public ImmutableArray<int> Missing()
    {
        if (Possible.Length < 2)
            return [];
        HashSet<int> keys = [];
        List<BallotBound> bounds = [];
        Collect(Root, keys, bounds);
        return
        [
            .. keys.Where(key => new CompletionPairs(key, null, MostPairs).Differ(Root)),
            .. bounds.GroupBy(bound => bound.Vote.Held).SelectMany(vote => MissingBallots([.. vote])),
        ];
    }

    private static void Collect(CompletionNode node, HashSet<int> keys, List<BallotBound> bounds)
    {
        foreach ((Part part, CompletionNode child) in node.Children)
        {
            if (part.Bound is { } bound)
                bounds.Add(bound);
            else
                keys.Add(node.Key);
            Collect(child, keys, bounds);
        }
    }

    /// <summary>The seats of a vote whose ballots are missing: seats that no bound tells apart are missing together.</summary>
    private IEnumerable<int> MissingBallots(ImmutableArray<BallotBound> bounds)
    {
        int held = bounds[0].Vote.Held;
        foreach (ulong[] seats in Classified(bounds))
        {
            int first = -1;
            for (int word = 0; word < seats.Length; word++)
            {
                for (ulong left = seats[word]; left != 0; left &= left - 1)
                {
                    int seat = (word << 6) + BitOperations.TrailingZeroCount(left);
                    if (first < 0 && !new CompletionPairs(Unknown.VoteKey(held), seat, MostPairs).Differ(Root))
                        goto next;
                    first = seat;
                    yield return Unknown.BallotKey(held, seat);
                }
            }

        next:;
        }
    }

    private static IEnumerable<ulong[]> Classified(ImmutableArray<BallotBound> bounds)
    {
        // Which seats are open can hang on other unknowns: all that are open somewhere are looked at.
        ulong[] all = [.. bounds[0].Vote.Seats];
        foreach (BallotBound bound in bounds)
        {
            for (int word = 0; word < all.Length; word++)
                all[word] |= bound.Vote.Seats[word];
        }

        IEnumerable<BallotBound> open = bounds.Select(bound => bound with { Sum = new BallotSum(bound.Sum.Terms.Add(new BallotTerm(1, bound.Vote.Seats, 1))) });
        return BallotSystem.Classified(bounds[0].Vote with { Seats = all }, open);
    }
}
