using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Two operands and how they compare.</summary>
/// <param name="Left">The left operand.</param>
/// <param name="Operator">How.</param>
/// <param name="Right">The right operand.</param>
/// <param name="ReadsToday">Whether the result can change from one day to the next by itself.</param>
internal readonly record struct CompiledComparison(int Left, ComparisonOperator Operator, int Right, bool ReadsToday);
