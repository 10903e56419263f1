using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules;

/// <summary>The snapshots of crisis files, in the order of the files; then those that are left over.</summary>
/// <param name="Results">The results.</param>
public sealed record SnapshotRun(ImmutableArray<SnapshotResult> Results)
{
    /// <summary>Whether every snapshot is as it was accepted, and none is left over.</summary>
    public bool IsSame => Results.All(result => result.State == SnapshotState.Same);

    /// <summary>Whether some could not be found.</summary>
    public bool HasErrors => Results.Any(result => !result.Problems.IsEmpty);

    /// <summary>Finds the snapshots of crisis files, several at a time. Writes nothing.</summary>
    /// <param name="path">A crisis file, or a folder of them.</param>
    /// <param name="corpus">The law.</param>
    /// <param name="folder">Where the snapshots stand; null: each beside its crisis file.</param>
    public static SnapshotRun Of(string path, TreatyCorpus corpus, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ImmutableArray<string> files = [.. CrisisFiles.Find(path)];
        ImmutableArray<SnapshotResult> found = [.. files.AsParallel().AsOrdered().SelectMany(file => OfFile(file, Place(file, folder), corpus))];
        HashSet<string> known = [.. found.Select(result => Path.GetFullPath(result.File.Verified))];
        return new SnapshotRun([.. found, .. LeftOver(folder ?? path).Where(file => !known.Contains(Path.GetFullPath(file.Verified)))
            .Select(file => new SnapshotResult(Path.GetFileName(file.Stem), file, null, null, []))]);
    }

    private static SnapshotFile Place(string file, string? folder) => SnapshotFile.Of(folder is null ? file : Path.Combine(folder, Path.GetFileName(file)));

    private static ImmutableArray<SnapshotResult> OfFile(string path, SnapshotFile file, TreatyCorpus corpus)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (!File.Exists(path))
            return [new SnapshotResult(name, file, null, null, [$"there is no file '{path}'"])];
        CrisesLoad load = Crisis.LoadAll(path, corpus);
        if (load.Crises.IsEmpty)
            return [new SnapshotResult(name, file, null, null, [.. load.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString())])];

        // A name has no such sign; the cases of a scenario have, and a snapshot each.
        return [.. load.Crises.Select(crisis => OfCrisis(crisis, crisis.Id.Contains('=', StringComparison.Ordinal) ? file.Of(crisis) : file, corpus))];
    }

    private static SnapshotResult OfCrisis(Crisis crisis, SnapshotFile file, TreatyCorpus corpus)
    {
        try
        {
            string found = CrisisSnapshot.Text(crisis, corpus);
            return new SnapshotResult(crisis.Id, file, file.Compare(found), found, []);
        }
        catch (TreatyException circle)
        {
            return new SnapshotResult(crisis.Id, file, null, null, [circle.Message]);
        }
    }

    /// <summary>The accepted snapshots of crises in a folder; those of other things, which tests may keep there, do not count.</summary>
    private static IEnumerable<SnapshotFile> LeftOver(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*" + SnapshotFile.VerifiedEnding, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => File.ReadLines(file).ElementAtOrDefault(1)?.StartsWith(CrisisSnapshot.AsOf, StringComparison.Ordinal) == true)
            .Select(file => new SnapshotFile(file[..^SnapshotFile.VerifiedEnding.Length]));
}
