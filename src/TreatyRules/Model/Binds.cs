namespace TreatyRules.Model;

/// <summary>Whom a decision binds.</summary>
public enum Binds
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>All parties of the treaty, of the day.</summary>
    Parties,

    /// <summary>Those who voted for it.</summary>
    InFavour,

    /// <summary>A set that the rule names.</summary>
    Set,
}
