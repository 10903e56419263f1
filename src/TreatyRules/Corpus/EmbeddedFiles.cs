using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Corpus;

/// <summary>What comes with the library: the law of <c>treaties/</c> and the cases of <c>seeds/</c>, under their paths in the repository.</summary>
internal static class EmbeddedFiles
{
    private const string Law = "treaties/";
    private const string Cases = "seeds/";

    /// <summary>The law, by path.</summary>
    public static ImmutableArray<SourceText> Read(DiagnosticBag diagnostics) => [.. Names(Law).Select(name => ReadFile(name, diagnostics)).OfType<SourceText>()];

    /// <summary>The paths of the cases and of the ledger beside them.</summary>
    public static IEnumerable<string> CasePaths => Names(Cases);

    /// <summary>One file by its path; null when there is none, or, with a diagnostic, when it is no text.</summary>
    public static SourceText? ReadFile(string path, DiagnosticBag diagnostics)
    {
        using Stream? stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(path);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return SourceText.Read(path, bytes, diagnostics);
    }

    private static IEnumerable<string> Names(string prefix) => typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
