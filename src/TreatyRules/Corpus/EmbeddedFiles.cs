using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Corpus;

/// <summary>The law that comes with the library: the files of <c>treaties/</c>, under their paths in the repository.</summary>
internal static class EmbeddedFiles
{
    private const string Prefix = "treaties/";

    /// <summary>All of them, by path.</summary>
    public static ImmutableArray<SourceText> Read(DiagnosticBag diagnostics) =>
        [.. Names().Select(name => SourceText.Read(name, Bytes(name), diagnostics)).OfType<SourceText>()];

    private static IEnumerable<string> Names() => typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static byte[] Bytes(string name)
    {
        using Stream stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name) ?? throw new UnreachableException();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
