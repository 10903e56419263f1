using System.Collections.Immutable;
using TreatyRules.Explanation;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Something that stands between a crisis and an outcome: what there is, and what is needed.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Text">In words: the condition in the words of the treaty's YAML, and what was found instead.</param>
/// <param name="Article">The article.</param>
/// <param name="Span">Where the condition stands, or, of a record, the record.</param>
/// <param name="Facts">The values that were read.</param>
/// <param name="Basis">The records looked at, or the alternatives, each with what it lacks.</param>
public sealed record UnmetCondition(
    UnmetKind Kind, string Text, string? Article, SourceSpan Span, ImmutableArray<FactRead> Facts, ImmutableArray<UnmetCondition> Basis)
{
    /// <summary>Of a record: what it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>How far it is from holding: how many single things would have to be otherwise, at least.</summary>
    public int Distance => Kind switch
    {
        UnmetKind.NoRecord => Basis.IsEmpty ? 2 : Basis.Min(one => one.Distance),
        UnmetKind.Alternatives => Basis.IsEmpty ? 1 : Basis.Min(one => one.Distance),
        UnmetKind.Record or UnmetKind.Together => Basis.Sum(one => one.Distance),
        _ => 1,
    };
}
