namespace TreatyRules.Reasoning.SideBySide;

/// <summary>How the effect of one verdict stands to that of another.</summary>
internal enum EffectOrder
{
    /// <summary>The same outcome with the same duties and permissions.</summary>
    Same,

    /// <summary>A stronger effect, or some where there was none.</summary>
    Stronger,

    /// <summary>A weaker effect, or none where there was some.</summary>
    Weaker,

    /// <summary>Another outcome, and no effect either way.</summary>
    WithoutEffect,

    /// <summary>Neither is the stronger: one is undetermined, or the same outcome binds or permits others.</summary>
    Incomparable,
}

