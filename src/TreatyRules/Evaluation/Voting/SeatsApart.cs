using System.Diagnostics.CodeAnalysis;
using TreatyRules.Evaluation.Conditions;

namespace TreatyRules.Evaluation.Voting;

/// <summary>What tells the open seats of a vote apart: the groups that its bounds count, and which seats are open, which can hang on other unknowns.</summary>
internal sealed class SeatsApart(OpenBallots vote)
{
    private readonly HashSet<ulong[]> _known = new(SameSeats.Instance);
    private readonly List<ulong[]> _groups = [];
    private readonly ulong[] _all = [.. vote.Seats];

    /// <summary>What the bounds hang on.</summary>
    public HangingSeats Hanging { get; } = new(vote.Seats.Length);

    /// <summary>Adds what a bound tells apart.</summary>
    public void Add(BallotBound bound)
    {
        Hanging.Add(bound);
        foreach (BallotTerm term in bound.Sum.Terms)
            Add(term.Seats);
        Add(bound.Vote.Seats);
        for (int word = 0; word < _all.Length; word++)
            _all[word] |= bound.Vote.Seats[word];
    }

    /// <summary>The seats that are open somewhere, those together that nothing tells apart.</summary>
    public IEnumerable<int[]> Alike() => BallotSystem.Classified(vote with { Seats = _all }, _groups).Select(seats => StateSets.Members(seats).ToArray());

    private void Add(ulong[] group)
    {
        if (_known.Add(group))
            _groups.Add(group);
    }

    private sealed class SameSeats : IEqualityComparer<ulong[]>
    {
        public static readonly SameSeats Instance = new();

        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] ulong[] obj)
        {
            var hash = default(HashCode);
            foreach (ulong word in obj)
                hash.Add(word);
            return hash.ToHashCode();
        }
    }
}
