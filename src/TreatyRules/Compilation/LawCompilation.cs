namespace TreatyRules.Compilation;

/// <summary>A compiled law and what compiled it.</summary>
internal sealed record LawCompilation(CompiledLaw Law, Pools Pools, ConditionCompiler Conditions, ConditionTree Trees);
