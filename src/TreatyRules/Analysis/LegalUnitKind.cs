namespace TreatyRules.Analysis;

/// <summary>In what the coverage of the law is counted.</summary>
public enum LegalUnitKind
{
    /// <summary>An article: covered when something under it was applied.</summary>
    Provision,

    /// <summary>A step from one state to another: covered when it was taken.</summary>
    Transition,

    /// <summary>The guard of a step: to be found true, to be found false, and, where what it asks can be unknown, to be left open.</summary>
    Guard,

    /// <summary>A part of a voting rule: to be met, and to fail.</summary>
    VotingPart,

    /// <summary>A reading of a contested question: to be taken by whoever asks.</summary>
    Reading,
}
