using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A quantifier over records or over a set of states.</summary>
/// <param name="Quantifier">Which.</param>
/// <param name="LeastNumerator">For <see cref="Quantifier.AtLeast"/>: above the line.</param>
/// <param name="LeastDenominator">Below the line; 1 for a number.</param>
/// <param name="List">The list of records gone through, or -1.</param>
/// <param name="Set">The set of states gone through, or -1.</param>
/// <param name="Term">The entry of the term that narrows the records, or <see cref="Target.True"/>.</param>
/// <param name="Where">The entry of the condition on each, or <see cref="Target.True"/>.</param>
/// <param name="Level">The frame in which each stands.</param>
internal readonly record struct CompiledQuantifier(
    Quantifier Quantifier,
    int LeastNumerator,
    int LeastDenominator,
    int List,
    int Set,
    int Term,
    int Where,
    int Level)
{
    /// <summary>Of the entries that set quantifiers apart: what is asked of facts is looked up by its quantifier at every step.</summary>
    public override int GetHashCode() => (Where * 31) + (Term * 17) + (List << 16) + (Set << 8) + Level;
}
