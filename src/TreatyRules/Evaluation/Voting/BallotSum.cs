using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Evaluation.Conditions;

namespace TreatyRules.Evaluation.Voting;

/// <summary>A linear form over the open ballots of a vote.</summary>
internal sealed record BallotSum(ImmutableArray<BallotTerm> Terms)
{
    /// <summary>Whether it is the same form: the same summands in the same order.</summary>
    public bool IsSame(BallotSum other)
    {
        if (Terms.Length != other.Terms.Length)
            return false;
        for (int i = 0; i < Terms.Length; i++)
        {
            BallotTerm one = Terms[i];
            BallotTerm two = other.Terms[i];
            if (one.Weight != two.Weight || one.Vote != two.Vote || one.Kinds != two.Kinds || !one.Seats.AsSpan().SequenceEqual(two.Seats))
                return false;
        }

        return true;
    }

    /// <summary>What one seat adds by a ballot of a kind; for one that is not known, the least or the most that it may.</summary>
    public long Of(int seat, int kind, bool isLeast)
    {
        if (kind != OpenBallots.NotKnown)
            return Of(seat, kind);
        long bound = Of(seat, 0);
        for (int other = 1; other < OpenBallots.NotKnown; other++)
            bound = isLeast ? Math.Min(bound, Of(seat, other)) : Math.Max(bound, Of(seat, other));
        return bound;
    }

    /// <summary>What ballots come to, all of which are known.</summary>
    public long Of(byte[] cast)
    {
        long sum = 0;
        foreach (BallotTerm term in Terms)
        {
            for (int word = 0; word < term.Seats.Length; word++)
            {
                for (ulong left = term.Seats[word]; left != 0; left &= left - 1)
                    sum += (term.Kinds & (1UL << cast[(word << 6) + BitOperations.TrailingZeroCount(left)])) != 0 ? term.Weight : 0;
            }
        }

        return sum;
    }

    /// <summary>By how much one ballot can change it at most.</summary>
    public long Swing => Terms.Sum(term => Math.Abs((long)term.Weight));

    /// <summary>No more than the least that it can come to.</summary>
    public long Lowest => Terms.Sum(term => Math.Min(0L, term.Weight) * StateSets.Count(term.Seats));

    /// <summary>No less than the most that it can come to.</summary>
    public long Highest => Terms.Sum(term => Math.Max(0L, term.Weight) * StateSets.Count(term.Seats));

    private long Of(int seat, int kind)
    {
        long sum = 0;
        foreach (BallotTerm term in Terms)
        {
            if ((term.Kinds & (1UL << BallotKinds.In(kind, term.Vote))) != 0 && ((term.Seats[seat >> 6] >> (seat & 63)) & 1) != 0)
                sum += term.Weight;
        }

        return sum;
    }
}
