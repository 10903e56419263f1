namespace TreatyRules.Text;

/// <summary>How a scalar is written.</summary>
internal enum ScalarForm
{
    /// <summary>Bare.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>As a block, after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
