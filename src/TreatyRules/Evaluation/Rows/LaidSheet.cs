namespace TreatyRules.Evaluation.Rows;

/// <summary>Ballots as written: five planes of named states and a sixth of those whose ballot is said to be unknown; the counts without a name; the ballot of all others, or -1.</summary>
internal sealed record LaidSheet(ulong[] Planes, int[] Unnamed, int Otherwise)
{
    /// <summary>Whether some ballots are counted without a name.</summary>
    public bool HasUnnamed { get; } = Unnamed.Any(count => count > 0);
}
