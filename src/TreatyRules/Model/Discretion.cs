namespace TreatyRules.Model;

/// <summary>What a duty leaves to those who bear it.</summary>
public enum Discretion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The means.</summary>
    Means,

    /// <summary>The means, by its own constitutional process.</summary>
    Process,

    /// <summary>Whether to act at all.</summary>
    Whole,
}
