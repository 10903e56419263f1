using System.Globalization;
using System.Text;

namespace TreatyRules.Snapshots;

/// <summary>Tells which snapshots have changed, are new or are left over, and what has changed in them.</summary>
internal static class SnapshotRunText
{
    /// <summary>A line for each that is not as it was accepted, its changes under it; then how many there are of each kind.</summary>
    public static string Write(SnapshotRun run)
    {
        var text = new StringBuilder();
        foreach (SnapshotResult result in run.Results.Where(result => result.State != SnapshotState.Same))
        {
            text.Append(result.IsStale ? "STALE" : result.State == SnapshotState.New ? "NEW" : "CHANGED").Append("  ").Append(result.File.Verified).Append('\n');
            foreach (string change in result.Changes)
                text.Append("  ").Append(change).Append('\n');
        }

        return text.Append(
            CultureInfo.InvariantCulture,
            $"{Count(run, SnapshotState.Same)} the same, {Count(run, SnapshotState.Changed)} changed, {Count(run, SnapshotState.New)} new, {run.Results.Count(result => result.IsStale)} stale\n").ToString();
    }

    private static int Count(SnapshotRun run, SnapshotState state) => run.Results.Count(result => result.State == state);
}
