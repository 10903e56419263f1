namespace TreatyRules.Model;

/// <summary>What a procedure's outcome is about.</summary>
public enum Decides
{
    /// <summary>Common action in a crisis.</summary>
    CollectiveAction,

    /// <summary>Who is a member.</summary>
    Membership,

    /// <summary>Whether something is consented to.</summary>
    Consent,

    /// <summary>How a body proceeds.</summary>
    Procedure,
}
