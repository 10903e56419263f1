namespace TreatyRules.Cases;

/// <summary>How a case of a crisis file came out.</summary>
public enum CaseOutcome
{
    /// <summary>The law does what the file says.</summary>
    Passed,

    /// <summary>The law does something else.</summary>
    Failed,

    /// <summary>It could not be asked: the file has errors, or states nothing, or the law runs in a circle.</summary>
    Error,
}
