namespace TreatyRules.Analysis;

/// <summary>A change of the law, and what came of it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Cases">How many cases come by the part that was changed, and so were run until one noticed.</param>
public sealed record TriedChange(LawChange Change, MutantResult Result, int Cases);
