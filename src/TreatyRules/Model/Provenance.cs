using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>What a rule rests on: its article (inherited from the nearest enclosing item), a note, its sources, and where it stands in the YAML.</summary>
public sealed record Provenance(string? Article, string? Note, ImmutableArray<string> Sources, SourceSpan Span)
{
    /// <summary>Nothing is known of where it comes from: for what was built in code.</summary>
    public static Provenance None { get; } = new(null, null, [], SourceSpan.None);
}
