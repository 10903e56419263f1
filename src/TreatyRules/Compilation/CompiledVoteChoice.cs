namespace TreatyRules.Compilation;

/// <summary>A rule, and the entry that says when an event is voted on by it.</summary>
internal readonly record struct CompiledVoteChoice(int Applies, int Rule);
