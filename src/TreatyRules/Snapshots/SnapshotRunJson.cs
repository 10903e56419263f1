using System.Diagnostics;
using System.Text.Json;
using TreatyRules.Text;

namespace TreatyRules.Snapshots;

/// <summary>Writes a run of snapshots as JSON, by the contract <c>treatyrules/snapshots/1</c>: keys may be added, none changes its meaning.</summary>
internal static class SnapshotRunJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/snapshots/1";

    /// <summary>The document: how many are the same, and each that is not.</summary>
    public static string Write(SnapshotRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return JsonText.Object(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteNumber("same", run.Results.Count(result => result.State == SnapshotState.Same));
            json.Objects("differ", run.Results.Where(result => result.State != SnapshotState.Same), Result);
        });
    }

    private static void Result(Utf8JsonWriter json, SnapshotResult result)
    {
        json.WriteString("crisis", result.Crisis);
        json.WriteString("file", result.File.Verified);
        json.WriteString("is", result switch
        {
            { IsStale: true } => "stale",
            { State: null } => "error",
            { State: SnapshotState.New } => "new",
            { State: SnapshotState.Changed } => "changed",
            _ => throw new UnreachableException(),
        });
        json.Words("changes", result.Changes);
        json.Words("problems", result.Problems);
    }
}
