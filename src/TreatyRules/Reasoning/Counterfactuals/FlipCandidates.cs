using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Finds, among leaves that flip, the changes of which none can be left out.</summary>
/// <remarks>Values and seats are told apart as finely as any of the leaves does, so that one change is part of another exactly if its tokens are.</remarks>
internal sealed class FlipCandidates
{
    /// <summary>How many combinations are gone through at most.</summary>
    public const int MostCandidates = 100_000;

    private readonly ImmutableArray<FlipLeaf> _leaves;
    private readonly int _most;
    private readonly Dictionary<int, FlipClasses> _classes = [];
    private readonly Dictionary<int, List<BallotBound>> _bounds = [];
    private int _candidates;

    private FlipCandidates(ImmutableArray<FlipLeaf> leaves, int most)
    {
        _leaves = leaves;
        _most = most;
        foreach ((int key, int[] values) in leaves.SelectMany(leaf => leaf.Changed))
            (_classes.TryGetValue(key, out FlipClasses? classes) ? classes : _classes[key] = new FlipClasses(key)).Add(values);
        foreach (ImmutableArray<BallotBound> vote in leaves.SelectMany(leaf => leaf.Votes))
        {
            List<BallotBound> bounds = _bounds.TryGetValue(vote[0].Vote.Held, out List<BallotBound>? known) ? known : _bounds[vote[0].Vote.Held] = [];

            // Where the seats themselves hang on something, who has one is told apart too.
            foreach (BallotBound bound in vote.Append(vote[0] with { Sum = new BallotSum([new BallotTerm(1, vote[0].Vote.Seats, 1UL << OpenBallots.Kinds)]) }))
            {
                if (!bounds.Exists(other => other.Sum.IsSame(bound.Sum)))
                    bounds.Add(bound);
            }
        }
    }

    /// <summary>Whether all were gone through.</summary>
    public bool IsComplete => _candidates <= MostCandidates;

    /// <summary>The changes of which none can be left out, the smallest first; false when there were too many to go through.</summary>
    public static (ImmutableArray<FlipCandidate> Found, bool IsComplete) Minimal(ImmutableArray<FlipLeaf> leaves, int most)
    {
        var search = new FlipCandidates(leaves, most);
        List<FlipCandidate> kept = [];
        Dictionary<string, List<FlipCandidate>> keptBy = [];
        foreach (FlipCandidate candidate in leaves.SelectMany(search.Of).DistinctBy(candidate => candidate.Id).OrderBy(candidate => candidate.Size).ThenBy(candidate => candidate.Id, StringComparer.Ordinal).ToList())
        {
            // What is a part of another has its first change from that.
            if (candidate.Changes.Select(change => change.Token.Id).Prepend("").Any(token => keptBy.TryGetValue(token, out List<FlipCandidate>? some) && some.Exists(candidate.Contains)))
                continue;
            kept.Add(candidate);
            string first = candidate.Changes.IsEmpty ? "" : candidate.Changes[0].Token.Id;
            (keptBy.TryGetValue(first, out List<FlipCandidate>? same) ? same : keptBy[first] = []).Add(candidate);
        }

        return ([.. kept], search.IsComplete);
    }

    private IEnumerable<FlipCandidate> Of(FlipLeaf leaf)
    {
        IEnumerable<ImmutableArray<(FlipToken Token, int Count)>> found = [[]];
        foreach ((int key, int[] values) in leaf.Changed)
        {
            ImmutableArray<FlipToken> classes = _classes[key].Of(values);
            found = found.SelectMany(changes => classes.Select(token => changes.Add((token, 1))));
        }

        int left = _most - leaf.Changed.Length;
        foreach (ImmutableArray<BallotBound> vote in leaf.Votes)
        {
            ImmutableArray<ImmutableArray<(FlipToken Token, int Count)>> ofVote = [.. OfVote(vote, left)];
            found = found.SelectMany(changes => ofVote.Select(changes.AddRange));
        }

        foreach (ImmutableArray<(FlipToken Token, int Count)> changes in found)
        {
            if (++_candidates > MostCandidates)
                yield break;
            if (changes.Sum(change => change.Count) <= _most)
                yield return new FlipCandidate(changes, leaf.End);
        }
    }

    private IEnumerable<ImmutableArray<(FlipToken Token, int Count)>> OfVote(ImmutableArray<BallotBound> bounds, int left)
    {
        OpenBallots vote = bounds[0].Vote;
        if (vote.Cast is not { } cast || BallotSystem.Of(vote, bounds, 0, 0).TrySolve())
        {
            yield return [];
            yield break;
        }

        var system = BallotSystem.Of(vote, bounds, 1, left, _bounds[vote.Held]);
        foreach (int[][] counts in system.AllSolutions())
        {
            if (++_candidates > MostCandidates)
                yield break;
            var changes = ImmutableArray.CreateBuilder<(FlipToken Token, int Count)>();
            for (int i = 0; i < counts.Length; i++)
            {
                SeatClass seats = system.Classes[i];
                int from = cast[seats.First];
                for (int c = 0; c < counts[i].Length; c++)
                {
                    if (counts[i][c] > 0 && seats.Columns[c].Cost == 1)
                        changes.Add((new FlipToken(Unknown.VoteKey(vote.Held), seats.Seats, from, Kinds(seats.Columns[c].Kinds)), counts[i][c]));
                }
            }

            yield return changes.ToImmutable();
        }
    }

    private static int[] Kinds(ulong kinds) => [.. Enumerable.Range(0, OpenBallots.Kinds).Where(kind => (kinds & (1UL << kind)) != 0)];

    /// <summary>In how many ways seats can be chosen.</summary>
    public static BigInteger Choose(int all, int some)
    {
        BigInteger ways = 1;
        for (int i = 0; i < some; i++)
            ways = ways * (all - i) / (i + 1);
        return ways;
    }
}
