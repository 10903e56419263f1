namespace TreatyRules.Explanation;

/// <summary>How a condition rests on its parts.</summary>
public enum ExplanationNodeKind
{
    /// <summary>On what it reads, or on the term that it says of something.</summary>
    Condition,

    /// <summary>On all of its parts.</summary>
    All,

    /// <summary>On any of its parts.</summary>
    Any,

    /// <summary>On the first of its versions that is there.</summary>
    First,

    /// <summary>On the opposite of its part.</summary>
    Not,

    /// <summary>On the members that it goes through.</summary>
    Members,

    /// <summary>It is such a member: on all that is asked of it.</summary>
    Member,
}
