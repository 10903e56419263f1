using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A value that a condition reads: the operand, and the value as the law has it.</summary>
internal readonly record struct CompiledRead(int Operand, Value Value);
