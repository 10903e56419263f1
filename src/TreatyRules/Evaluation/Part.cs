namespace TreatyRules.Evaluation;

/// <summary>A part into which a test parts what is unknown: some values of a thing, or a bound on the ballots of a vote.</summary>
internal readonly record struct Part(int[]? Values, BallotBound? Bound)
{
    public static Part Of(int[] values) => new(values, null);

    public static Part Of(BallotBound bound) => new(null, bound);
}
