namespace TreatyRules.Compilation;

/// <summary>Whose ballots are void: the entry that says when, and the set.</summary>
internal readonly record struct CompiledExclusion(int Applies, int Set);
