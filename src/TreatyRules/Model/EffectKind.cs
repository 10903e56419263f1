namespace TreatyRules.Model;

/// <summary>What an effect does to those who bear it.</summary>
public enum EffectKind
{
    /// <summary>They must.</summary>
    Duty,

    /// <summary>They may.</summary>
    Permission,

    /// <summary>They must not.</summary>
    Prohibition,
}
