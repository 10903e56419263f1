namespace TreatyRules.Compilation;

/// <summary>How full the pools are.</summary>
internal readonly record struct PoolSizes(int Nodes, int Operands, int Durations, int Comparisons, int Quantifiers, int Sets, int Constants, int Forms, int FormTerms);
