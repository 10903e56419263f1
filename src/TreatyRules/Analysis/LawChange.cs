using TreatyRules.Text;

namespace TreatyRules.Analysis;

/// <summary>A small change of the law: a mutant.</summary>
/// <param name="Treaty">The treaty that is changed.</param>
/// <param name="Article">The article under which the changed part stands; null when the law names none.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">In what way it is changed.</param>
/// <param name="Where">The part of the treaty that it stands in, by name.</param>
/// <param name="Was">What the law says, in its words.</param>
/// <param name="Is">What it would say; empty when something is left out.</param>
public sealed record LawChange(string Treaty, string? Article, SourceSpan Place, LawChangeKind Kind, string Where, string Was, string Is)
{
    /// <summary>The change in a line, without its place: <c>threshold: un-charter/enough-votes: yes >= 9 -> yes >= 10</c>.</summary>
    public override string ToString() => $"{Kind.Word()}: {Where}: {(Is.Length == 0 ? Was : $"{Was} -> {Is}")}";
}
