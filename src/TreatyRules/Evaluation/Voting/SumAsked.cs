namespace TreatyRules.Evaluation.Voting;

/// <summary>What is asked of a sum over open ballots, told by what it is.</summary>
internal sealed class SumAsked(OpenBallots vote, BallotSum sum, long low, long high) : IEquatable<SumAsked>
{
    private readonly int _hash = Hash(vote, sum, low, high);

    private OpenBallots Vote => vote;

    private BallotSum Sum => sum;

    private long Low => low;

    private long High => high;

    public bool Equals(SumAsked? other) =>
        other is not null && _hash == other._hash && low == other.Low && high == other.High && vote.Held == other.Vote.Held
        && vote.Seats.AsSpan().SequenceEqual(other.Vote.Seats) && vote.Sets.AsSpan().SequenceEqual(other.Vote.Sets) && vote.Votes.AsSpan().SequenceEqual(other.Vote.Votes) && sum.IsSame(other.Sum);

    public override bool Equals(object? obj) => Equals(obj as SumAsked);

    public override int GetHashCode() => _hash;

    private static int Hash(OpenBallots vote, BallotSum sum, long low, long high)
    {
        var hash = default(HashCode);
        hash.Add(vote.Held);
        hash.Add(low);
        hash.Add(high);
        Add(ref hash, vote.Seats);
        foreach (BallotTerm term in sum.Terms)
        {
            hash.Add(term.Weight);
            hash.Add(term.Kinds);
            hash.Add(term.Vote);
            Add(ref hash, term.Seats);
        }

        return hash.ToHashCode();
    }

    private static void Add(ref HashCode hash, ulong[] seats)
    {
        foreach (ulong word in seats)
            hash.Add(word);
    }
}
