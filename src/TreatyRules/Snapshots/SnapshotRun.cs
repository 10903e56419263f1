using System.Collections.Concurrent;
using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Snapshots;

/// <summary>The snapshots of crisis files, in the order of the files; then those that are left over.</summary>
/// <param name="Results">The results.</param>
public sealed record SnapshotRun(ImmutableArray<SnapshotResult> Results) : IReport
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
        ImmutableArray<Found> crises = [.. Each(CrisisFiles.Find(path), file => InFile(file, Place(file, folder), corpus)).SelectMany(found => found)];
        ImmutableArray<SnapshotResult> found = [.. Each(crises, crisis => Result(crisis, corpus))];
        HashSet<string> known = [.. found.Select(result => Path.GetFullPath(result.File.Verified))];
        return new SnapshotRun([.. found, .. LeftOver(folder ?? path).Where(file => !known.Contains(Path.GetFullPath(file.Verified)))
            .Select(file => new SnapshotResult(Path.GetFileName(file.Stem), file, null, null, []))]);
    }

    private static SnapshotFile Place(string file, string? folder) => SnapshotFile.Of(folder is null ? file : Path.Combine(folder, Path.GetFileName(file)));

    /// <summary>Works on some things at a time, each taken by whoever is free: one crisis can take as long as a hundred others. What comes of them is in their order.</summary>
    private static IEnumerable<TTo> Each<TFrom, TTo>(IEnumerable<TFrom> items, Func<TFrom, TTo> work) =>
        Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered().Select(work);

    private static ImmutableArray<Found> InFile(string path, SnapshotFile file, TreatyCorpus corpus)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (!File.Exists(path))
            return [new Found(name, file, null, [$"there is no file '{path}'"])];
        CrisesLoad load = Crisis.LoadAll(path, corpus);
        if (load.Crises.IsEmpty)
            return [new Found(name, file, null, [.. load.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString())])];

        // A name has no such sign; the cases of a scenario have, and a snapshot each.
        return [.. load.Crises.Select(crisis => new Found(crisis.Id, crisis.Id.Contains('=', StringComparison.Ordinal) ? file.Of(crisis) : file, crisis, []))];
    }

    private static SnapshotResult Result(Found found, TreatyCorpus corpus)
    {
        if (found.Crisis is not { } crisis)
            return new SnapshotResult(found.Name, found.File, null, null, found.Problems);
        try
        {
            string text = CrisisSnapshot.Text(crisis, corpus);
            return new SnapshotResult(found.Name, found.File, found.File.Compare(text), text, []);
        }
        catch (TreatyException circle)
        {
            return new SnapshotResult(found.Name, found.File, null, null, [circle.Message]);
        }
    }

    /// <summary>The accepted snapshots of crises in a folder; those of other things, which tests may keep there, do not count.</summary>
    private static IEnumerable<SnapshotFile> LeftOver(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*" + SnapshotFile.VerifiedEnding, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => File.ReadLines(file).ElementAtOrDefault(1)?.StartsWith(CrisisSnapshot.AsOf, StringComparison.Ordinal) == true)
            .Select(file => new SnapshotFile(file[..^SnapshotFile.VerifiedEnding.Length]));

    /// <summary>A crisis that was found, and where its snapshot stands.</summary>
    /// <param name="Name">Its name, or its file's.</param>
    /// <param name="File">Where the snapshot stands.</param>
    /// <param name="Crisis">The crisis; null when it cannot be used.</param>
    /// <param name="Problems">Why it cannot be.</param>
    private sealed record Found(string Name, SnapshotFile File, Crisis? Crisis, ImmutableArray<string> Problems);

    /// <inheritdoc/>
    public string ToText() => SnapshotRunText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => SnapshotRunJson.Write(this);
}
