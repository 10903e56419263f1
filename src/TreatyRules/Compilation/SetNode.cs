namespace TreatyRules.Compilation;

/// <summary>A set of states, computed on demand.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">The frame of the record that it is a field of.</param>
/// <param name="A">The constant, treaty, organ, slot, quantifier or left set.</param>
/// <param name="B">The group, slot or right set.</param>
internal readonly record struct SetNode(SetKind Kind, int Level, int A, int B);
