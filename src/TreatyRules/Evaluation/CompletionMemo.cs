using TreatyRules.Compilation;

namespace TreatyRules.Evaluation;

/// <summary>What came of going on from a position, kept for every other run that comes to it and agrees in all that was read on the way.</summary>
internal sealed class CompletionMemo<TPlace>(Row row, FactTests facts)
    where TPlace : notnull
{
    private readonly Dictionary<TPlace, List<Entry>> _entries = [];

    /// <summary>What came of a position before; the row stands at it.</summary>
    public (CompletionNode Node, ReadLog Reads)? Find(TPlace place)
    {
        if (!_entries.TryGetValue(place, out List<Entry>? entries))
            return null;
        foreach (Entry entry in entries)
        {
            if (Agrees(entry))
                return (entry.Node, entry.Reads);
        }

        return null;
    }

    /// <summary>Keeps what came of a position; the row stands at it again.</summary>
    public void Add(TPlace place, ReadLog reads, CompletionNode node)
    {
        if (!_entries.TryGetValue(place, out List<Entry>? entries))
            _entries.Add(place, entries = []);
        entries.Add(new Entry(
            node,
            reads,
            [.. reads.Values.Select(key => (key, row.Unknowns.TakenOf(key)))],
            [.. reads.Tests],
            [.. reads.Facts],
            [.. reads.Groups.Select(group => (group, group.Found(row.Unknowns.Settled)))],
            [.. reads.Votes.Select(held => (held, Cast(held), row.Unnamed.AsSpan(5 * held, 5).ToArray()))]));
    }

    private bool Agrees(Entry entry)
    {
        foreach ((int key, object? taken) in entry.Values)
        {
            if (!IsSame(taken, row.Unknowns.TakenOf(key)))
                return false;
        }

        foreach ((int key, int low, uint span, int result) in entry.Tests)
        {
            if (row.Unknowns.Decided(key, low, span) != result)
                return false;
        }

        foreach ((FactTest test, int found) in entry.Facts)
        {
            if (facts.Find(test) != found)
                return false;
        }

        foreach ((SettledGroup group, int found) in entry.Groups)
        {
            if (found < 0 || group.Found(row.Unknowns.Settled) != found)
                return false;
        }

        foreach ((int held, ulong[] cast, int[] unnamed) in entry.Votes)
        {
            if (!IsCast(held, cast) || !row.Unnamed.AsSpan(5 * held, 5).SequenceEqual(unnamed))
                return false;
        }

        return true;
    }

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
        CompletionNode Node,
        ReadLog Reads,
        (int Key, object? Taken)[] Values,
        (int Key, int Low, uint Span, int Result)[] Tests,
        (FactTest Test, int Found)[] Facts,
        (SettledGroup Group, int Found)[] Groups,
        (int Held, ulong[] Cast, int[] Unnamed)[] Votes);
}
