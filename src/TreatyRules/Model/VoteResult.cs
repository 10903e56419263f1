namespace TreatyRules.Model;

/// <summary>What came of an event that is voted on.</summary>
public enum VoteResult
{
    /// <summary>The event is not one that is voted on.</summary>
    None,

    /// <summary>It carried.</summary>
    Adopted,

    /// <summary>Too few votes in favour: never a veto.</summary>
    Shortfall,

    /// <summary>Enough votes, and defeated by those who may.</summary>
    Vetoed,

    /// <summary>Consensus or unanimity was broken.</summary>
    Objected,

    /// <summary>Too few were there.</summary>
    NoQuorum,
}
