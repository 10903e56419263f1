using System.Collections.Immutable;

namespace TreatyRules.Snapshots;

/// <summary>A verdict as a snapshot has it.</summary>
/// <param name="Reading">The reading, as written; empty for the defaults.</param>
/// <param name="Procedure">The procedure's qualified name.</param>
/// <param name="Outcome">The outcome, as a headline.</param>
/// <param name="Why">Why, with the article.</param>
/// <param name="Details">The other lines: articles and effects.</param>
internal sealed record VerdictBlock(string Reading, string Procedure, string Outcome, string Why, ImmutableArray<string> Details)
{
    /// <summary>All verdicts of a snapshot, by reading and procedure.</summary>
    public static ImmutableSortedDictionary<string, VerdictBlock> AllOf(string snapshot)
    {
        var blocks = ImmutableSortedDictionary.CreateBuilder<string, VerdictBlock>(StringComparer.Ordinal);
        string reading = "";
        string key = "";
        // The first two lines are the heading.
        foreach (string line in snapshot.Split('\n').Skip(2).Where(line => line.Length > 0))
        {
            if (line.StartsWith(CrisisSnapshot.Under, StringComparison.Ordinal))
            {
                reading = line[CrisisSnapshot.Under.Length..];
            }
            else if (!line.StartsWith(CrisisSnapshot.Indent, StringComparison.Ordinal))
            {
                VerdictBlock block = Read(reading, line);
                key = $"{reading}\n{block.Procedure}";
                blocks[key] = block;
            }
            else if (blocks.TryGetValue(key, out VerdictBlock? block))
            {
                blocks[key] = block with { Details = block.Details.Add(line.Trim()) };
            }
        }

        return blocks.ToImmutable();
    }

    // A line that someone has written by hand may lack a part; it then differs, and is told as it stands.
    private static VerdictBlock Read(string reading, string line)
    {
        string[] parts = line.Split(": ", 3);
        return new VerdictBlock(reading, parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "", []);
    }
}
