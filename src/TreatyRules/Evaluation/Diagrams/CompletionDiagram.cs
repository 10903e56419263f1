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

    /// <summary>The sets of states of which it is counted together with a vote's ballots who is in them: by their address, the vote and the place among its sets.</summary>
    public IReadOnlyDictionary<int, (int Held, int Place)> SetsOfVotes { get; init; } = ImmutableDictionary<int, (int Held, int Place)>.Empty;

    /// <summary>The votes that are counted together: the one under whose key that is, and the place of each.</summary>
    public IReadOnlyDictionary<int, (int Held, int Place)> Votes { get; init; } = ImmutableDictionary<int, (int Held, int Place)>.Empty;

    /// <summary>The days after the first that some of the runs visited, in order: on no other day does any of them change by itself.</summary>
    public ImmutableArray<int> Days { get; init; } = [];

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
                foreach (SeatAspect aspect in apart.Hanging.Of(members[0]))
                {
                    if (pairs.Find(Unknown.VoteKey(held), members[0], aspect) is { } pair)
                        found.AddRange(members.Select(member => pair.Of(member)));
                }
            }
        }

        return (found.ToImmutable(), !pairs.IsGivenUp);
    }

    /// <summary>The seats of each vote on whose ballots something hangs, those together that no bound tells apart.</summary>
    public ImmutableArray<(int Held, int[] Seats)> SeatsAlike() =>
    [
        .. from parted in Parted().Votes.Values
           from vote in parted.Hanging.Votes.Index()
           from seats in parted.Alike()
           where parted.Hanging.IsBallot(seats[0], vote.Index)
           select (vote.Item, seats),
    ];

    /// <summary>The unknowns whether a state is in a set on which something hangs, those together that nothing tells apart.</summary>
    public ImmutableArray<int[]> MembersAlike()
    {
        (HashSet<int> keys, Dictionary<int, SeatsApart> votes) = Parted();
        IEnumerable<int[]> ofVotes = votes.Values.SelectMany(vote => vote.Alike().SelectMany(seats => vote.Hanging.SetsOf(seats[0]).Select(place => seats.SelectMany(seat => vote.Hanging.KeysOf(seat, place)).ToArray())));
        return [.. keys.Where(key => Unknown.MemberOf(key) is not null).Select(key => new[] { key }), .. ofVotes];
    }

    /// <summary>The vote under whose key a vote's ballots are asked, and its place there.</summary>
    public (int Held, int Place) VoteOf(int held) => Votes.GetValueOrDefault(held, (held, 0));

    /// <summary>Two completions that differ in a seat's ballot alone, and in outcome; null where there are none.</summary>
    public CompletionPair? FindBallot(CompletionPairs pairs, int held, int seat) => pairs.Find(Unknown.VoteKey(VoteOf(held).Held), seat, new SeatAspect(VoteOf(held).Place, null));

    /// <summary>Two completions that differ in a state's being in a set alone, and in outcome; null where there are none.</summary>
    public CompletionPair? FindMember(CompletionPairs pairs, int key) =>
        Unknown.MemberOf(key) is { } member && SetsOfVotes.TryGetValue(member.Address, out (int Held, int Place) set)
            ? pairs.Find(Unknown.VoteKey(set.Held), member.Actor, new SeatAspect(0, set.Place))
            : pairs.Find(key, null);



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
