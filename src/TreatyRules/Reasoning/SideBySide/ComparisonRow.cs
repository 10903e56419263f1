using System.Collections.Immutable;
using TreatyRules.Snapshots;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>A procedure's verdicts in each of several hearings of one crisis.</summary>
/// <param name="Procedure">The procedure's qualified name; null in a comparison of procedures.</param>
/// <param name="Verdicts">The verdicts, in the order of the hearings.</param>
/// <param name="Pairs">The pairs of hearings with different verdicts, and where they part.</param>
public sealed record ComparisonRow(string? Procedure, ImmutableArray<Verdict> Verdicts, ImmutableArray<ComparedPair> Pairs)
{
    /// <summary>Whether one of the verdicts is another than the first.</summary>
    public bool Differs => !Pairs.IsEmpty;

    /// <summary>Whether the outcome of one of the verdicts is another than the first one's.</summary>
    public bool DiffersInOutcome => Verdicts.Any(verdict => verdict.Outcome != Verdicts[0].Outcome);

    /// <summary>Whether two verdicts are not the same: in outcome, reasons, articles or effects.</summary>
    internal static bool AreDifferent(Verdict first, Verdict second) => CrisisSnapshot.Lines(first) != CrisisSnapshot.Lines(second);
}
