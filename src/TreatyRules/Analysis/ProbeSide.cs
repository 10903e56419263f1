namespace TreatyRules.Analysis;

/// <summary>Where a walk comes by a part of the law.</summary>
internal enum ProbeSide
{
    /// <summary>The part holds, or is there.</summary>
    Then,

    /// <summary>It does not hold, or is not there.</summary>
    Else,

    /// <summary>It is asked for; what is unknown may leave it without an answer.</summary>
    Entered,
}
