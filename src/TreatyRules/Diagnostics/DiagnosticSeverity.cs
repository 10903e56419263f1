namespace TreatyRules.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Something worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Probably not what the author meant; the file can be used.</summary>
    Warning,

    /// <summary>A mistake: what was read cannot be used.</summary>
    Error,
}
