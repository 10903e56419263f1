namespace TreatyRules.Tests.Reference;

/// <summary>A run needs the value of an unknown of which its completion is silent.</summary>
internal sealed class UnknownMetException(Unknown unknown, int values) : Exception($"Nothing says what {unknown} is.")
{
    public Unknown Unknown { get; } = unknown;

    /// <summary>How many values it may have.</summary>
    public int Values { get; } = values;
}
