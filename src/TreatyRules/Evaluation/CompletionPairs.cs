namespace TreatyRules.Evaluation;

/// <summary>Looks for two completions that agree in all but one unknown and differ in outcome.</summary>
/// <param name="key">The unknown, or the vote in which it is a ballot.</param>
/// <param name="seat">The seat whose ballot it is; null when it is no ballot.</param>
/// <param name="mostPairs">How many pairs of ends are compared before the unknown is taken to matter.</param>
internal sealed class CompletionPairs(int key, int? seat, int mostPairs)
{
    private readonly Dictionary<int, int[]> _common = [];
    private readonly List<BallotBound> _left = [];
    private readonly List<BallotBound> _right = [];
    private int _pairs;

    /// <summary>Whether there are two such completions.</summary>
    public bool Differ(CompletionNode root) => Differ(root, root);

    private bool Differ(CompletionNode left, CompletionNode right)
    {
        if (left.Children.IsEmpty && right.Children.IsEmpty)
            return ++_pairs > mostPairs || (left.Cell is { } a && right.Cell is { } b && a.Outcome != b.Outcome && BallotsAgree());
        bool isLeft = !left.Children.IsEmpty;
        CompletionNode parting = isLeft ? left : right;
        foreach ((Part part, CompletionNode child) in parting.Children)
        {
            if (part.Bound is { } bound ? WithBound(bound, isLeft, child, left, right) : WithValues(parting.Key, part.Values ?? [], isLeft, child, left, right))
                return true;
        }

        return false;
    }

    private bool WithBound(BallotBound bound, bool isLeft, CompletionNode child, CompletionNode left, CompletionNode right)
    {
        List<BallotBound> bounds = isLeft ? _left : _right;
        bounds.Add(bound);
        bool differ = isLeft ? Differ(child, right) : Differ(left, child);
        bounds.RemoveAt(bounds.Count - 1);
        return differ;
    }

    private bool WithValues(int parted, int[] values, bool isLeft, CompletionNode child, CompletionNode left, CompletionNode right)
    {
        if (parted == key)
            return isLeft ? Differ(child, right) : Differ(left, child);

        // What both take of another unknown must agree: only values in both ways of parting it are left.
        bool isFirst = !_common.TryGetValue(parted, out int[]? before);
        int[] both = before is null ? values : [.. before.Intersect(values)];
        if (both.Length == 0)
            return false;
        _common[parted] = both;
        bool differ = isLeft ? Differ(child, right) : Differ(left, child);
        if (isFirst || before is null)
            _common.Remove(parted);
        else
            _common[parted] = before;
        return differ;
    }

    /// <summary>Whether the same ballots meet what both suppose; of the vote looked at, all but one.</summary>
    private bool BallotsAgree()
    {
        foreach (IGrouping<int, BallotBound> vote in _left.Concat(_right).GroupBy(bound => bound.Vote.Held))
        {
            bool isAsked = seat is not null && Unknown.VoteKey(vote.Key) == key;
            if (isAsked ? !AgreeButOne([.. vote]) : !BallotSystem.Of(Everybody([.. vote]), [.. vote]).TrySolve())
                return false;
        }

        return true;
    }

    private bool AgreeButOne(List<BallotBound> bounds)
    {
        int asked = seat ?? throw new System.Diagnostics.UnreachableException();
        int ofLeft = _left.Count(bound => bound.Vote.Held == bounds[0].Vote.Held);
        OpenBallots others = Everybody(bounds);
        others = others with { Seats = [.. others.Seats.Select((word, i) => i == asked >> 6 ? word & ~(1UL << (asked & 63)) : word)] };
        HashSet<string> tried = [];
        for (int one = 0; one < OpenBallots.NotKnown; one++)
        {
            for (int other = 0; other < OpenBallots.NotKnown; other++)
            {
                long[] shift = [.. bounds.Select((bound, i) => bound.Sum.Of(asked, i < ofLeft ? one : other, true))];
                if (one != other && tried.Add(string.Join(' ', shift)) && BallotSystem.Of(others, bounds, shift: shift).TrySolve())
                    return true;
            }
        }

        return false;
    }

    /// <summary>The vote with all seats that are open on either side.</summary>
    private static OpenBallots Everybody(List<BallotBound> bounds)
    {
        ulong[] seats = [.. bounds[0].Vote.Seats];
        foreach (BallotBound bound in bounds)
        {
            for (int word = 0; word < seats.Length; word++)
                seats[word] |= bound.Vote.Seats[word];
        }

        return bounds[0].Vote with { Seats = seats };
    }
}
