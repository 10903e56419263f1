namespace TreatyRules.Evaluation;

/// <summary>A part into which a test parts what is unknown: some values of a thing, a range of a number or date, or a bound on the ballots of a vote.</summary>
internal readonly record struct Part(int[]? Values, BallotBound? Bound, ValueRange? Range)
{
    public static Part Of(int[] values) => new(values, null, null);

    public static Part Of(BallotBound bound) => new(null, bound, null);

    public static Part Of(ValueRange range) => new(null, null, range);
}
