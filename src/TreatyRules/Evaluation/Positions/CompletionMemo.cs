using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Positions;

/// <summary>What came of going on from a position, kept for every other run that comes to it and agrees in all that was read on the way.</summary>
/// <typeparam name="TPlace">What is held to be the same position.</typeparam>
/// <typeparam name="TNode">What comes of one.</typeparam>
internal sealed class CompletionMemo<TPlace, TNode>(Row row, FactTests facts)
    where TPlace : notnull
    where TNode : class
{
    private readonly Dictionary<TPlace, List<(MemoShape Shape, Dictionary<int, List<Entry>> Entries)>> _entries = [];

    /// <summary>What came of a position before; the row stands at it.</summary>
    /// <param name="place">The position.</param>
    /// <param name="left">How much may still be spent on changes: what came of it with more tells what comes of it with less, as far as it is kept what was read.</param>
    public (TNode Node, ReadLog Reads)? Find(TPlace place, int left)
    {
        if (!_entries.TryGetValue(place, out List<(MemoShape Shape, Dictionary<int, List<Entry>> Entries)>? shapes))
            return null;
        foreach ((MemoShape shape, Dictionary<int, List<Entry>> all) in shapes)
        {
            if (!all.TryGetValue(shape.Taken(row.Unknowns), out List<Entry>? entries))
                continue;
            foreach (Entry entry in entries)
            {
                if (entry.Serves >= left && Agrees(entry, left))
                    return (entry.Node, entry.Reads);
            }
        }

        return null;
    }

    /// <summary>Keeps what came of a position; the row stands at it again.</summary>
    /// <param name="place">The position.</param>
    /// <param name="serves">With how much left, at most, another run may take it.</param>
    /// <param name="reads">What was read on the way.</param>
    /// <param name="node">What came of it.</param>
    public void Add(TPlace place, int serves, ReadLog reads, TNode node)
    {
        Of(place, reads).Add(new Entry(
            node,
            serves,
            reads,
            [.. reads.Values.Select(key => (key, row.Unknowns.TakenOf(key), IsAsGiven(key)))],
            [.. reads.Tests],
            [.. reads.Facts.Select(fact => (fact.Test, facts.Find(fact.Test)))],
            [.. reads.Groups.Select(group => (group, group.Found(row.Unknowns.Settled)))],
            [.. reads.Votes.Select(held => (held, Cast(held), row.Unnamed.AsSpan(5 * held, 5).ToArray(), row.OpenExclusions[held], row.OpenBound[held], row.OpenStanding[held]))]));
    }

    /// <summary>The entries of a position that read the same unknowns, and of which the same is taken there.</summary>
    private List<Entry> Of(TPlace place, ReadLog reads)
    {
        if (!_entries.TryGetValue(place, out List<(MemoShape Shape, Dictionary<int, List<Entry>> Entries)>? shapes))
            _entries.Add(place, shapes = []);
        var shape = MemoShape.Of(reads, row.Unknowns);
        int at = shapes.FindIndex(other => other.Shape.Equals(shape));
        if (at < 0)
        {
            at = shapes.Count;
            shapes.Add((shape, []));
        }

        int taken = shape.Taken(row.Unknowns);
        if (!shapes[at].Entries.TryGetValue(taken, out List<Entry>? entries))
            shapes[at].Entries.Add(taken, entries = []);
        return entries;
    }

    private bool Agrees(Entry entry, int left)
    {
        // Where nothing is left for changes, what is not changed is as given, whatever was asked of it before.
        foreach ((int key, object? taken, bool isAsGiven) in entry.Values)
        {
            if (!IsSame(taken, row.Unknowns.TakenOf(key)) && !(isAsGiven && left == 0 && IsAsGiven(key)))
                return false;
        }

        foreach ((int key, int low, uint span, int result) in entry.Tests)
        {
            if (row.Unknowns.Decided(key, low, span) != result && !(left == 0 && IsAsGiven(key) && row.Unknowns.Varied?.IsGivenIn(key, low, span) == (result == 1)))
                return false;
        }

        foreach ((FactTest test, FactFinding found) in entry.Facts)
        {
            if (facts.Find(test) != found)
                return false;
        }

        foreach ((SettledGroup group, int found) in entry.Groups)
        {
            if (found < 0 || group.Found(row.Unknowns.Settled) != found)
                return false;
        }

        foreach ((int held, ulong[] cast, int[] unnamed, OpenMembers? excluded, OpenMembers? bound, OpenStanding? standing) in entry.Votes)
        {
            if (!OpenMembers.AreSame(excluded, row.OpenExclusions[held]) || !OpenMembers.AreSame(bound, row.OpenBound[held]) || !OpenStanding.AreSame(standing, row.OpenStanding[held]))
                return false;
            if (!IsCast(held, cast) || !row.Unnamed.AsSpan(5 * held, 5).SequenceEqual(unnamed))
                return false;
        }

        return true;
    }

    private bool IsAsGiven(int key) => row.Unknowns.Varied is { } varied && varied.IsAsGiven(key, row.Unknowns);

    /// <summary>The ballots cast, the rule and the way.</summary>
    private ulong[] Cast(int held) =>
    [
        .. row.Planes.AsSpan(held * 8 * row.Width, 8 * row.Width),
        unchecked((ulong)row.Slots[row.Events[held].Address + RecordLayout.Rule]),
        unchecked((ulong)row.Slots[row.Events[held].Address + RecordLayout.Basis]),
    ];

    private bool IsCast(int held, ulong[] cast) =>
        row.Planes.AsSpan(held * 8 * row.Width, 8 * row.Width).SequenceEqual(cast.AsSpan(..^2))
        && unchecked((ulong)row.Slots[row.Events[held].Address + RecordLayout.Rule]) == cast[^2]
        && unchecked((ulong)row.Slots[row.Events[held].Address + RecordLayout.Basis]) == cast[^1];

    private static bool IsSame(object? one, object? other) => (one, other) switch
    {
        (null, null) => true,
        (int[] a, int[] b) => a.AsSpan().SequenceEqual(b),
        (ValueRange a, ValueRange b) => a == b,
        (WordMask a, WordMask b) => a == b,
        (int a, int b) => a == b,
        (BallotBound[] a, BallotBound[] b) => a.Length == b.Length && a.Zip(b).All(pair => IsSame(pair.First, pair.Second)),
        _ => false,
    };

    private static bool IsSame(BallotBound one, BallotBound other) =>
        one.Least == other.Least && one.Most == other.Most && one.Vote.Seats.AsSpan().SequenceEqual(other.Vote.Seats) && one.Sum.IsSame(other.Sum);

    private sealed record Entry(
        TNode Node,
        int Serves,
        ReadLog Reads,
        (int Key, object? Taken, bool IsAsGiven)[] Values,
        (int Key, int Low, uint Span, int Result)[] Tests,
        (FactTest Test, FactFinding Found)[] Facts,
        (SettledGroup Group, int Found)[] Groups,
        (int Held, ulong[] Cast, int[] Unnamed, OpenMembers? Excluded, OpenMembers? Bound, OpenStanding? Standing)[] Votes);
}
