namespace TreatyRules.Snapshots;

/// <summary>How what was found stands to what was accepted.</summary>
public enum SnapshotState
{
    /// <summary>They are the same.</summary>
    Same,

    /// <summary>They differ.</summary>
    Changed,

    /// <summary>Nothing was accepted yet.</summary>
    New,
}
