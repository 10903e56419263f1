namespace TreatyRules.Syntax.Expressions;

/// <summary>How many records must satisfy a condition.</summary>
internal enum QuantifierWord
{
    /// <summary>One or more.</summary>
    Some,

    /// <summary>None.</summary>
    No,

    /// <summary>All; true when there are none.</summary>
    Every,

    /// <summary>A number of them, or a share.</summary>
    AtLeast,
}
