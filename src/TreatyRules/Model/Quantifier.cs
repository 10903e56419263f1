namespace TreatyRules.Model;

/// <summary>How many of a source must meet a condition.</summary>
public enum Quantifier
{
    /// <summary>One at least.</summary>
    Some,

    /// <summary>All of them; true of an empty source.</summary>
    Every,

    /// <summary>A number or a fraction of them.</summary>
    AtLeast,
}
