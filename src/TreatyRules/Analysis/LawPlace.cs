using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Analysis;

/// <summary>Where one stands in the law: in which treaty, in which of its parts, under which article.</summary>
internal readonly record struct LawPlace(string Treaty, string Name, string? Article, SourceSpan Span)
{
    /// <summary>A part within it: its own article if it has one.</summary>
    public LawPlace In(Provenance provenance) => this with { Article = provenance.Article ?? Article, Span = provenance.Span.IsNone ? Span : provenance.Span };

    /// <summary>A part with a name of its own.</summary>
    public LawPlace In(Provenance provenance, string name) => In(provenance) with { Name = name };

    /// <summary>An expression within it.</summary>
    public LawPlace At(SourceSpan span) => span.IsNone ? this : this with { Span = span };
}
