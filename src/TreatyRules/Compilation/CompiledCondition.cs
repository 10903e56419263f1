using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A condition as the YAML writes it, with an entry of its own, so that it can be asked by itself: the tree that explanations follow.</summary>
/// <param name="Condition">The condition as the law has it; null for a guard that asks nothing.</param>
/// <param name="Provenance">Its article and place.</param>
/// <param name="Entry">Where it is entered.</param>
/// <param name="Applies">The entry that says whether it is there at all.</param>
/// <param name="Quantifier">For a quantifier: its number; else -1.</param>
/// <param name="Term">For a term, or a quantifier over one: its qualified name.</param>
/// <param name="Level">The first free frame where it stands.</param>
/// <param name="Subject">For a term: the operand that it is said of, or -1.</param>
/// <param name="Reads">The operands that it compares, with what they are called.</param>
/// <param name="Children">The conditions that it is made of.</param>
internal sealed record CompiledCondition(
    Condition? Condition,
    Provenance Provenance,
    int Entry,
    int Applies,
    int Quantifier,
    string? Term,
    int Level,
    int Subject,
    ImmutableArray<CompiledRead> Reads,
    ImmutableArray<CompiledCondition> Children)
{
    private string? _text;

    /// <summary>The condition as the law writes it, put into words once.</summary>
    public string Text => _text ??= Condition?.ToString() ?? "its conditions";
}
