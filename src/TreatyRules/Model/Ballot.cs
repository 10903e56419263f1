namespace TreatyRules.Model;

/// <summary>How a seat voted. The five are never merged: an absence is not an abstention.</summary>
public enum Ballot
{
    /// <summary>In favour.</summary>
    Yes,

    /// <summary>Against.</summary>
    No,

    /// <summary>Present, and abstaining.</summary>
    Abstain,

    /// <summary>Present, and taking no part in the vote.</summary>
    NotVoting,

    /// <summary>Not there.</summary>
    Absent,
}
