using System.Collections.Immutable;

namespace TreatyRules.Snapshots;

/// <summary>What has changed between two snapshots of a crisis, by meaning: which verdict went from what to what, under which reading, and why.</summary>
internal static class SnapshotChanges
{
    /// <summary>A sentence for each verdict that changed: <c>under Q = R, korea-1950: un-charter/security-council goes from authorised to blocked, because ...</c>.</summary>
    /// <param name="crisis">The crisis's name.</param>
    /// <param name="accepted">The snapshot that was accepted.</param>
    /// <param name="found">The snapshot as it is now.</param>
    public static ImmutableArray<string> Between(string crisis, string accepted, string found)
    {
        ImmutableSortedDictionary<string, VerdictBlock> before = VerdictBlock.AllOf(accepted);
        ImmutableSortedDictionary<string, VerdictBlock> after = VerdictBlock.AllOf(found);
        return [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(key => Change(crisis, before.GetValueOrDefault(key), after.GetValueOrDefault(key))).OfType<string>()];
    }

    private static string? Change(string crisis, VerdictBlock? before, VerdictBlock? after)
    {
        if ((after ?? before) is not { } block)
            return null;
        string of = block.Reading.Length == 0 ? $"{crisis}: {block.Procedure}" : $"under {block.Reading}, {crisis}: {block.Procedure}";
        string nothing = block.Reading.Length == 0 ? "not engaged" : "what it is without that reading";
        if (before is null || after is null)
            return before is null ? $"{of} goes from {nothing} to {block.Outcome}, because {block.Why}" : $"{of} goes from {block.Outcome} to {nothing}";
        if (before.Outcome != after.Outcome)
            return $"{of} goes from {before.Outcome} to {after.Outcome}, because {after.Why}";
        if (before.Why != after.Why)
            return $"{of} stays {after.Outcome}, but because {after.Why}, and no longer {before.Why}";
        string[] gone = [.. before.Details.Except(after.Details)];
        string[] come = [.. after.Details.Except(before.Details)];
        return gone.Length + come.Length == 0 ? null : $"{of} stays {after.Outcome}; {string.Join("; ", [.. come.Select(line => $"now {line}"), .. gone.Select(line => $"no longer {line}")])}";
    }
}
