using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Parts;

/// <summary>A part into which a test parts what is unknown: some values of a thing, a range of a number or date, words that are in a set or not, or a bound on the ballots of a vote.</summary>
internal readonly record struct Part(int[]? Values, BallotBound? Bound, ValueRange? Range, WordMask? Words = null)
{
    public static Part Of(int[] values) => new(values, null, null);

    public static Part Of(BallotBound bound) => new(null, bound, null);

    public static Part Of(ValueRange range) => new(null, null, range);

    public static Part Of(WordMask words) => new(null, null, null, words);
}
