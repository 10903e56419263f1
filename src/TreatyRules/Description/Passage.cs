using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Description;

/// <summary>A part of the law in words, with its article and what it is made of.</summary>
/// <param name="Text">The words.</param>
/// <param name="Article">The article; null where it is that of the passage around, or none is named.</param>
/// <param name="Parts">What it is made of, in order.</param>
public sealed record Passage(string Text, string? Article, ImmutableArray<Passage> Parts) : IReport
{
    /// <summary>Words without parts.</summary>
    public static Passage Of(string text, string? article = null) => new(text, article, []);

    /// <summary>The passage as text, a line for each part, indented by two spaces a level.</summary>
    public override string ToString() => PassageText.Write(this);

    /// <inheritdoc/>
    public string ToText() => ToString();

    /// <inheritdoc/>
    public string ToJson(string corpus) => PassageJson.Write([this]);
}
