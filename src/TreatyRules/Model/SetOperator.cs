namespace TreatyRules.Model;

/// <summary>How two sets are combined.</summary>
internal enum SetOperator
{
    /// <summary>In either.</summary>
    Or,

    /// <summary>In both.</summary>
    And,

    /// <summary>In the left one and not in the right one.</summary>
    Except,
}
