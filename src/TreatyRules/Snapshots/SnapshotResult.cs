using System.Collections.Immutable;

namespace TreatyRules.Snapshots;

/// <summary>The snapshot of one crisis file, as it was accepted and as it is.</summary>
/// <param name="Crisis">The crisis's name; of a snapshot without a crisis, that of its file.</param>
/// <param name="File">Where the snapshot stands.</param>
/// <param name="State">How what was found stands to what was accepted; null when nothing could be found.</param>
/// <param name="Found">What was found; null when nothing could be.</param>
/// <param name="Problems">Why nothing could be found.</param>
public sealed record SnapshotResult(string Crisis, SnapshotFile File, SnapshotState? State, string? Found, ImmutableArray<string> Problems)
{
    /// <summary>Whether the snapshot is left over: its crisis is gone.</summary>
    public bool IsStale => State is null && Problems.IsEmpty;

    /// <summary>What has changed, by meaning.</summary>
    public ImmutableArray<string> Changes => State == SnapshotState.Changed && File.Accepted() is { } accepted && Found is { } found ? SnapshotChanges.Between(Crisis, accepted, found) : [];
}
