using TreatyRules.Compilation;

namespace TreatyRules.Evaluation.Positions;

/// <summary>What a quantifier that hangs on facts alone finds on a day: of one record, or of all.</summary>
/// <param name="Quantifier">The quantifier.</param>
/// <param name="Record">The record; -1 for all.</param>
/// <param name="Day">The day.</param>
internal readonly record struct FactTest(CompiledQuantifier Quantifier, int Record, int Day);
