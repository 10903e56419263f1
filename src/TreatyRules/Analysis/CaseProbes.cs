namespace TreatyRules.Analysis;

/// <summary>What a case came by.</summary>
/// <param name="Counts">How often each probe was passed.</param>
/// <param name="Treaties">The numbers of the treaties whose procedures were run.</param>
internal sealed record CaseProbes(int[] Counts, int[] Treaties);
