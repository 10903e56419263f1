namespace TreatyRules.Analysis;

/// <summary>What came of a change of the law.</summary>
public enum MutantResult
{
    /// <summary>Some case noticed: it came out otherwise than it expects.</summary>
    Killed,

    /// <summary>No case noticed.</summary>
    Survived,

    /// <summary>No case can notice: the changed law is proven to decide the same.</summary>
    Equivalent,
}
