using TreatyRules.Syntax;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>What a file is, seen before it is parsed: its first key says it.</summary>
internal static class FileKinds
{
    /// <summary>The kind; null when the first key says none.</summary>
    public static DocumentKind? Of(SourceText source)
    {
        foreach (ReadOnlySpan<char> line in source.Content.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> text = line.Trim();
            if (text.IsEmpty || text[0] == '#' || text.StartsWith("---", StringComparison.Ordinal))
                continue;
            int colon = text.IndexOf(':');
            return colon > 0 ? DocumentKinds.Of(text[..colon].ToString()) : null;
        }

        return null;
    }
}
