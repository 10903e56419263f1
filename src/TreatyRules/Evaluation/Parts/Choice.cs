namespace TreatyRules.Evaluation.Parts;

/// <summary>A part that a run took, without stopping for it.</summary>
/// <param name="Split">What parted.</param>
/// <param name="Taken">The number of the part that was taken.</param>
/// <param name="Costs">What each of the parts costs there.</param>
internal sealed record Choice(Split Split, int Taken, int[] Costs);
