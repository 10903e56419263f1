namespace TreatyRules.Evaluation.Voting;

/// <summary>What is supposed of a vote's open ballots: that a sum of them lies in a range.</summary>
internal sealed record BallotBound(OpenBallots Vote, BallotSum Sum, long Least, long Most)
{
    /// <summary>No bound below.</summary>
    public const long NoLeast = long.MinValue;

    /// <summary>No bound above.</summary>
    public const long NoMost = long.MaxValue;

    /// <summary>How far a sum is from meeting it.</summary>
    public long DistanceFrom(long sum) => sum < Least ? Least - sum : sum > Most ? sum - Most : 0;
}
