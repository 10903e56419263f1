namespace TreatyRules.Explanation;

/// <summary>What kind of line of an explanation.</summary>
internal enum ExplanationLineKind
{
    /// <summary>A step of the run.</summary>
    Step,

    /// <summary>A condition that holds.</summary>
    Holds,

    /// <summary>A condition that does not hold.</summary>
    HoldsNot,

    /// <summary>A condition of which it is not known whether it holds.</summary>
    Unknown,

    /// <summary>A value that a condition read.</summary>
    Fact,
}
