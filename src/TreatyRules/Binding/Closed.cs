using System.Collections.Immutable;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Words of closed lists. One that is not in its list was reported when the document was read.</summary>
internal static class Closed
{
    /// <summary>The place of a word in its list; null when nothing or another word stands there.</summary>
    public static int? Word(Node node, ImmutableArray<string> words) => node.Text is { } word && words.IndexOf(word) is >= 0 and var index ? index : null;
}
