namespace TreatyRules.Model;

/// <summary>What is found of a claim.</summary>
public enum ClaimFinding
{
    /// <summary>It is so.</summary>
    True,

    /// <summary>Part of it is so, or it is so with a correction.</summary>
    Partly,

    /// <summary>It is not so.</summary>
    False,

    /// <summary>It says how a word is meant.</summary>
    Definition,

    /// <summary>It values or advises.</summary>
    Opinion,

    /// <summary>It may be so, and no rule of law decides it.</summary>
    NotTestable,
}
