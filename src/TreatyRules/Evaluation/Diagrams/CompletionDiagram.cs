using System.Collections.Immutable;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>All completions of a crisis, for one procedure.</summary>
/// <param name="Root">Where the crisis begins.</param>
/// <param name="Ends">What they come to.</param>
/// <param name="Results">What the votes come to.</param>
/// <param name="Effects">The effects in force in all of them, each as its mark.</param>
/// <param name="Stuck">The unknowns at which some of them could not be gone on with.</param>
/// <param name="IsCut">Whether the search ended before all were found.</param>
/// <param name="HasGivenUp">Whether a search over ballots was given up.</param>
internal sealed record CompletionDiagram(
    CompletionNode Root, ImmutableArray<CompletionEnd> Ends, IReadOnlySet<(int Held, VoteResult Result)> Results, IReadOnlySet<string> Effects, ImmutableArray<int> Stuck, bool IsCut, bool HasGivenUp)
{
    /// <summary>How many steps were run.</summary>
    public int Steps { get; init; }

    /// <summary>Whether every completion was looked at.</summary>
    public bool IsComplete => !IsCut && !HasGivenUp && Stuck.IsEmpty;

    /// <summary>The outcomes that completions come to, in the order of outcomes.</summary>
    public ImmutableArray<Outcome> Possible => [.. Ends.Select(end => end.Outcome).Distinct().Order()];

    /// <summary>What is taken on one way through the diagram to an end, or to one of another outcome than some; empty where there is none.</summary>
    public ImmutableArray<(int Key, Part Part)> OneWay(Outcome? other = null)
    {
        int meant = other is { } outcome ? ~(1 << (int)outcome) : ~0;
        if ((Root.Outcomes & meant) == 0)
            return [];
        var taken = ImmutableArray.CreateBuilder<(int Key, Part Part)>();
        CompletionNode at = Root;
        while (at.End is null)
        {
            (Part part, _, CompletionNode next) = at.Children.First(child => (child.Node.Outcomes & meant) != 0);
            taken.Add((at.Key, part));
            at = next;
        }

        return taken.ToImmutable();
    }

    /// <summary>What is taken on each way through the diagram to an end, lazily.</summary>
    public IEnumerable<ImmutableArray<(int Key, Part Part)>> Ways() => WaysFrom(Root, []);

    private static IEnumerable<ImmutableArray<(int Key, Part Part)>> WaysFrom(CompletionNode node, ImmutableArray<(int Key, Part Part)> taken) => node.End is not null
        ? [taken]
        : node.Children.SelectMany(child => WaysFrom(child.Node, taken.Add((node.Key, child.Part))));

    /// <summary>The unknowns for which two completions that differ in it alone differ in outcome, each with two such completions; seats that no bound tells apart share theirs.</summary>
    public (ImmutableArray<CompletionPair> Pairs, bool IsComplete) Missing()
    {
        if (Root.IsDecided)
            return ([], true);
        var pairs = new CompletionPairs(Root);
        var found = ImmutableArray.CreateBuilder<CompletionPair>();
        (HashSet<int> keys, Dictionary<int, SeatsApart> votes) = Parted();
        foreach (int key in keys)
        {
            if (pairs.Find(key, null) is { } pair)
                found.Add(pair);
        }

        foreach ((int held, SeatsApart apart) in votes)
        {
            foreach (int[] members in apart.Alike())
            {
                if (pairs.Find(Unknown.VoteKey(held), members[0]) is { } pair)
                    found.AddRange(members.Select(member => pair.Of(member)));
            }
        }

        return (found.ToImmutable(), !pairs.IsGivenUp);
    }

    /// <summary>The seats of each vote that something hangs on, those together that no bound tells apart.</summary>
    public ImmutableArray<(int Held, int[] Seats)> SeatsAlike() => [.. Parted().Votes.SelectMany(vote => vote.Value.Alike().Select(seats => (vote.Key, seats)))];

    /// <summary>The unknowns that part somewhere, and of each vote what tells its open seats apart.</summary>
    private (HashSet<int> Keys, Dictionary<int, SeatsApart> Votes) Parted()
    {
        HashSet<int> keys = [];
        Dictionary<int, SeatsApart> votes = [];
        Collect(Root, keys, votes, [], []);
        return (keys, votes);
    }

    private static void Collect(CompletionNode node, HashSet<int> keys, Dictionary<int, SeatsApart> votes, HashSet<int> parts, HashSet<CompletionNode> seen)
    {
        if (!seen.Add(node))
            return;
        foreach ((Part part, int number, CompletionNode child) in node.Children)
        {
            if (part.Bound is not { } bound)
            {
                keys.Add(node.Key);
            }
            else if (parts.Add(number))
            {
                if (!votes.TryGetValue(bound.Vote.Held, out SeatsApart? apart))
                    votes.Add(bound.Vote.Held, apart = new SeatsApart(bound.Vote));
                apart.Add(bound);
            }

            Collect(child, keys, votes, parts, seen);
        }
    }
}
